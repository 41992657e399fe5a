using System.Security.Claims;
using Assay.Web.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Team;

/// <summary>Sets up ASP.NET Core Identity for a team: passwords, passkeys, sealed cookies, and a lock after wrong attempts.</summary>
internal static class TeamSignIn
{
    /// <summary>The shortest password; no rules beyond it (NIST SP 800-63B, 5.1.1.2).</summary>
    public const int ShortestPassword = 12;

    /// <summary>The longest, so that hashing one is no work to speak of.</summary>
    public const int LongestPassword = 256;

    private const int FailuresUntilLocked = 5;

    private static readonly TimeSpan Locked = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan SessionLasts = TimeSpan.FromHours(12);

    /// <summary>Adds what signing in needs.</summary>
    public static void Add(IServiceCollection services, TeamOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.File);
        services.AddDataProtection().SetApplicationName("assay");
        services.Configure<KeyManagementOptions>(keys => keys.XmlRepository = new CookieKeys(options.File));
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services
            .AddIdentityCore<Member>(identity =>
            {
                identity.Password.RequiredLength = ShortestPassword;
                identity.Password.RequireDigit = false;
                identity.Password.RequireLowercase = false;
                identity.Password.RequireUppercase = false;
                identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = FailuresUntilLocked;
                identity.Lockout.DefaultLockoutTimeSpan = Locked;
            })
            .AddUserStore<MemberStore>()
            .AddSignInManager();
        services.AddScoped<TeamDoor>();
        // Names are lower-case as they are written.
        services.AddSingleton<ILookupNormalizer, PlainNames>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = options.Origin.Host;
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
            passkeys.ValidateOrigin = context =>
                ValueTask.FromResult(
                    !context.CrossOrigin
                        && string.Equals(context.Origin, options.OriginText, StringComparison.Ordinal)
                );
        });
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.ApplicationScheme,
            cookies =>
            {
                Secure(cookies, options, "session");
                cookies.ExpireTimeSpan = SessionLasts;
                cookies.SlidingExpiration = true;
                cookies.Events.OnValidatePrincipal = EndIfChangedAsync;
            }
        );
        services.Configure<CookieAuthenticationOptions>(
            IdentityConstants.TwoFactorUserIdScheme,
            cookies => Secure(cookies, options, "passkey")
        );
        // The proxy in front is on this machine, and says whom it speaks for: limits count per address.
        services.Configure<ForwardedHeadersOptions>(forwarded =>
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor
        );
    }

    /// <summary>Who is signed in by a cookie; <see langword="null"/> where nobody is.</summary>
    public static Person? PersonOf(HttpContext context, TeamFile team) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && team.FindById(id) is { } member
        && IsOf(member, context.User)
            ? member.Person
            : null;

    /// <summary>Whether a session was begun with the password that its member has now.</summary>
    private static bool IsOf(Member member, ClaimsPrincipal principal) =>
        string.Equals(
            member.SecurityStamp,
            principal.FindFirstValue(new ClaimsIdentityOptions().SecurityStampClaimType),
            StringComparison.Ordinal
        );

    private static void Secure(CookieAuthenticationOptions cookies, TeamOptions options, string name)
    {
        // A browser takes a cookie of this prefix only encrypted, for this host alone.
        cookies.Cookie.Name = options.IsEncrypted ? $"__Host-assay-{name}" : $"assay-{name}";
        cookies.Cookie.SecurePolicy = options.IsEncrypted
            ? CookieSecurePolicy.Always
            : CookieSecurePolicy.None;
        cookies.Cookie.SameSite = SameSiteMode.Strict;
        cookies.Cookie.HttpOnly = true;
        cookies.Cookie.Path = "/";
    }

    /// <summary>A session ends when its member is gone, or has another password.</summary>
    private static Task EndIfChangedAsync(CookieValidatePrincipalContext context)
    {
        var team = context.HttpContext.RequestServices.GetRequiredService<TeamFile>();
        var member = context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
            ? team.FindById(id)
            : null;
        if (member is null || !IsOf(member, context.Principal!))
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    /// <summary>Leaves names as they are.</summary>
    private sealed class PlainNames : ILookupNormalizer
    {
        public string? NormalizeName(string? name) => name;

        public string? NormalizeEmail(string? email) => email;
    }
}
