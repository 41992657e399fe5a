using System.Buffers.Text;
using System.Text.Json;
using Assay.Web.Access;
using Assay.Web.Serving;
using Assay.Web.Team;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Assay.Web.Api;

/// <summary>Passkeys (WebAuthn level 3): sign in with one; add, list and remove your own.</summary>
internal static class PasskeysApi
{
    private const int LongestName = 80;
    private const int LargestCredential = 64 << 10;

    /// <summary>Adds the endpoints.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/api/session/passkey/options", AskAsync)
            .NeedsNothing()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("What a browser needs to ask for a passkey.");
        routes
            .MapPost("/api/session/passkey", SignInAsync)
            .NeedsNothing()
            .RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Signs in with the passkey that the browser gave.");
        routes.MapGet("/api/session/passkeys", ListAsync).Needs(Role.None).WithSummary("Your passkeys.");
        routes
            .MapPost("/api/session/passkeys/options", BeginAsync)
            .Needs(Role.None)
            .WithSummary("What a browser needs to make a passkey.");
        routes
            .MapPost("/api/session/passkeys", AddAsync)
            .Needs(Role.None)
            .RequireRateLimiting(RateLimits.SignIn)
            .WithSummary("Adds the passkey that the browser made.");
        routes
            .MapDelete("/api/session/passkeys/{passkey}", RemoveAsync)
            .Needs(Role.None)
            .WithSummary("Removes a passkey of yours.");
    }

    private static async Task<ContentHttpResult> AskAsync(SignInManager<Member> signIn) =>
        Json(await signIn.MakePasskeyRequestOptionsAsync(user: null).ConfigureAwait(false));

    private static async Task<IResult> SignInAsync(HttpContext context, SignInManager<Member> signIn)
    {
        if (await CredentialAsync(context).ConfigureAwait(false) is not { } credential)
            return SessionApi.Unknown();
        try
        {
            var result = await signIn.PasskeySignInAsync(credential).ConfigureAwait(false);
            return result.Succeeded ? TypedResults.NoContent() : SessionApi.Unknown();
        }
        catch (InvalidOperationException)
        {
            // Nothing was asked for before: there is no challenge to hold the answer against.
            return SessionApi.Unknown();
        }
    }

    private static async Task<Ok<IReadOnlyList<PasskeyShape>>> ListAsync(
        HttpContext context,
        UserManager<Member> users
    ) =>
        TypedResults.Ok<IReadOnlyList<PasskeyShape>>([
            .. (
                await users
                    .GetPasskeysAsync(await MemberAsync(context, users).ConfigureAwait(false))
                    .ConfigureAwait(false)
            ).Select(passkey => new PasskeyShape(
                Base64Url.EncodeToString(passkey.CredentialId),
                passkey.Name,
                passkey.CreatedAt
            )),
        ]);

    private static async Task<ContentHttpResult> BeginAsync(HttpContext context, SignInManager<Member> signIn)
    {
        var member = await MemberAsync(context, signIn.UserManager).ConfigureAwait(false);
        return Json(
            await signIn
                .MakePasskeyCreationOptionsAsync(
                    new PasskeyUserEntity
                    {
                        Id = member.Id,
                        Name = member.Name,
                        DisplayName = member.Name,
                    }
                )
                .ConfigureAwait(false)
        );
    }

    private static async Task<IResult> AddAsync(
        HttpContext context,
        SignInManager<Member> signIn,
        string? name
    )
    {
        if (await CredentialAsync(context).ConfigureAwait(false) is not { } credential)
            return ApiResults.Refused("what navigator.credentials.create() gave is wanted, as JSON");
        var member = await MemberAsync(context, signIn.UserManager).ConfigureAwait(false);
        PasskeyAttestationResult made;
        try
        {
            made = await signIn.PerformPasskeyAttestationAsync(credential).ConfigureAwait(false);
        }
        catch (InvalidOperationException)
        {
            return ApiResults.Refused("the options for it are wanted first");
        }

        // The challenge may have been asked for by whoever used this browser before.
        if (!made.Succeeded || !string.Equals(made.UserEntity.Id, member.Id, StringComparison.Ordinal))
            return ApiResults.Refused("the passkey does not answer what it was asked for");
        if (
            await signIn.UserManager.FindByPasskeyIdAsync(made.Passkey.CredentialId).ConfigureAwait(false)
            is not null
        )
            return ApiResults.Refused("the passkey is known already");
        made.Passkey.Name = name is { Length: > LongestName } ? name[..LongestName] : name;
        await signIn.UserManager.AddOrUpdatePasskeyAsync(member, made.Passkey).ConfigureAwait(false);
        return TypedResults.Created(
            "/api/session/passkeys",
            new PasskeyShape(
                Base64Url.EncodeToString(made.Passkey.CredentialId),
                made.Passkey.Name,
                made.Passkey.CreatedAt
            )
        );
    }

    private static async Task<IResult> RemoveAsync(
        HttpContext context,
        UserManager<Member> users,
        string passkey
    )
    {
        var member = await MemberAsync(context, users).ConfigureAwait(false);
        if (
            !Base64Url.IsValid(passkey)
            || Base64Url.DecodeFromChars(passkey) is var id
                && await users.GetPasskeyAsync(member, id).ConfigureAwait(false) is null
        )
            return ApiResults.Missing("such passkey of yours");
        await users.RemovePasskeyAsync(member, Base64Url.DecodeFromChars(passkey)).ConfigureAwait(false);
        return TypedResults.NoContent();
    }

    private static async Task<Member> MemberAsync(HttpContext context, UserManager<Member> users) =>
        (await users.GetUserAsync(context.User).ConfigureAwait(false))!;

    private static ContentHttpResult Json(string text) => TypedResults.Text(text, "application/json");

    /// <summary>The body, where it is an object of JSON of reasonable size.</summary>
    private static async Task<string?> CredentialAsync(HttpContext context)
    {
        if (context.Request.ContentLength is null or > LargestCredential)
            return null;
        using var body = new StreamReader(context.Request.Body);
        var text = await body.ReadToEndAsync(context.RequestAborted).ConfigureAwait(false);
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object ? text : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
