using Assay.Web.Serving;
using Assay.Web.Team;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Assay.Web.Pages;

/// <summary>Where members of a team come in and go out: by a password, an invitation or a passkey.</summary>
internal sealed class SignInModel(ServeOptions options) : PageModel
{
    /// <summary>Its address.</summary>
    public const string Address = "sign-in";

    /// <summary>Whether somebody is signed in already.</summary>
    public string? Name =>
        options.Team is { } team ? TeamSignIn.PersonOf(HttpContext, team.File)?.Name : null;

    /// <summary>Why nobody was let in.</summary>
    public string? Refusal { get; private set; }

    /// <summary>A server without a team has no such page.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (options.Team is null)
            context.Result = NotFound();
    }

    /// <summary>Signs in by a password.</summary>
    public async Task<IActionResult> OnPostAsync(string? name, string? password) =>
        await Door().EnterAsync(name?.Trim(), password).ConfigureAwait(false) is not null
            ? Redirect("/")
            : Refuse(TeamDoor.Unknown, StatusCodes.Status401Unauthorized);

    /// <summary>Takes up an invitation.</summary>
    public async Task<IActionResult> OnPostInvitationAsync(string? name, string? code, string? password)
    {
        var (member, fault) = await Door()
            .AcceptAsync(name?.Trim(), code?.Trim(), password)
            .ConfigureAwait(false);
        if (member is not null)
            return Redirect("/");
        return fault is null
            ? Refuse(TeamDoor.Unknown, StatusCodes.Status401Unauthorized)
            : Refuse(fault, StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Signs out.</summary>
    public async Task<IActionResult> OnPostOutAsync()
    {
        await Door().LeaveAsync().ConfigureAwait(false);
        return Redirect($"/{Address}");
    }

    private TeamDoor Door() => HttpContext.RequestServices.GetRequiredService<TeamDoor>();

    private PageResult Refuse(string why, int status)
    {
        Refusal = why;
        Response.StatusCode = status;
        return Page();
    }
}
