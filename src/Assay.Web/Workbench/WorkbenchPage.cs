using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Cases;
using Assay.Core.Weighing;
using Assay.Formats.Parts;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Api;
using Assay.Web.Living;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assay.Web.Workbench;

/// <summary>A page of one case: what it is of, who looks, and the one way in which it changes anything.</summary>
internal abstract class WorkbenchPage(LivingCase living) : PageModel
{
    private CaseReading? _read;
    private bool _isRead;

    /// <summary>What the server calls the case.</summary>
    public string CaseName => (string)RouteData.Values["case"]!;

    /// <summary>The address that all pages of the case begin with.</summary>
    public string Root => $"/cases/{CaseName}";

    /// <summary>The case.</summary>
    public LivingCase Living => living;

    /// <summary>Who looks.</summary>
    public Person Person => AccessGate.PersonOf(HttpContext);

    /// <summary>What they may do here.</summary>
    public Role Role => Person.In(CaseName);

    /// <summary>Why nothing was done, where a form was sent and refused.</summary>
    public string? Refusal { get; protected set; }

    /// <summary>What others made of the things in between, where that is why.</summary>
    public ImmutableArray<EntityState> Conflicts { get; private set; } = [];

    /// <summary>What was wanted of these things, beside it; taken away where it is <see langword="null"/>.</summary>
    public ImmutableArray<EntityPut> Wanted { get; private set; } = [];

    /// <summary>What is wrong with the case as it stands; <see langword="null"/> where it can be weighed.</summary>
    public string? Fault { get; private set; }

    /// <summary>The case as its parts make it; <see langword="null"/> where they make none yet.</summary>
    public Case? Case => Reading?.Case;

    /// <summary>The last event that the page knows of, which its forms carry, so that a form of a page that is old meets what was changed since.</summary>
    public long KnownUpTo => Reading?.Number ?? living.Journal.Head().Number;

    /// <summary>The case with the versions of its parts.</summary>
    protected CaseReading? Reading
    {
        get
        {
            if (!_isRead)
                (_read, _isRead) = (TryRead(), true);
            return _read;
        }
    }

    /// <summary>Asks before every form whether this person may change anything here, so that no handler can forget to.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!IsThere())
            context.Result = NotFound();
        else if (HttpMethods.IsPost(Request.Method) && Role < Role.Rater)
            context.Result = Refuse(
                $"your role here, {Role.ToString().ToLowerInvariant()}, may change nothing"
            );
    }

    /// <summary>Shows the page.</summary>
    public IActionResult OnGet()
    {
        Load();
        return Page();
    }

    /// <summary>Whether what the address names is there.</summary>
    protected virtual bool IsThere() => true;

    /// <summary>Looks up what the page shows.</summary>
    protected abstract void Load();

    /// <summary>The last event that the page knew of from which a form was sent; <see langword="null"/> where it does not say.</summary>
    protected long? SeenByForm =>
        Request.HasFormContentType
        && long.TryParse(
            Request.Form["seen"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>The version that a form expects of a thing: the one that there is, unless its page did not know of it.</summary>
    protected long Expected(string thing)
    {
        var version = living.Journal.Find(thing)?.Version ?? 0;
        return Math.Min(version, SeenByForm ?? version);
    }

    /// <summary>What has to be put so that the case becomes another; a conflict where its page is older than what was changed.</summary>
    protected ImmutableArray<EntityPut> PutsTo(Case after) => living.Puts(Reading, after, SeenByForm);

    /// <summary>Makes a change, all of it or nothing; goes on to another page, or shows this one again with what was wrong.</summary>
    /// <param name="kind">What kind of change it is.</param>
    /// <param name="why">Why, in the words of whoever makes it.</param>
    /// <param name="puts">What is to be.</param>
    /// <param name="next">Where to go on.</param>
    protected async Task<IActionResult> ChangeAsync(
        string kind,
        string? why,
        IEnumerable<EntityPut> puts,
        string next
    )
    {
        var wanted = puts.ToImmutableArray();
        if (wanted.IsEmpty)
            return Refuse("nothing differs from what is there already");
        if (wanted.FirstOrDefault(put => !ThingRights.MayPut(Role, Person.Name, put.Entity)) is { } foreign)
            return Refuse(
                $"your role here, {Role.ToString().ToLowerInvariant()}, may not change {foreign.Entity}"
            );
        if (Broken(wanted) is { } fault)
            return Refuse(fault);
        var outcome = await living
            .Journal.EditAsync(
                new CaseEdit
                {
                    Who = Person.Name,
                    Kind = kind,
                    Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
                    Request = Blindfold.Key(request: null, wanted.Select(put => put.Entity)),
                    Puts = wanted,
                }
            )
            .ConfigureAwait(false);
        Wanted = wanted;
        return After(outcome, next);
    }

    /// <summary>Goes on, or shows what was wrong.</summary>
    protected IActionResult After(EditOutcome outcome, string next)
    {
        if (outcome.Result is EditResult.Done or EditResult.Repeated)
            return Redirect(Ui.With(next, "done", outcome.Event));
        Conflicts = outcome.Conflicts;
        // What is shown next is what is there now, and the form that is sent again knows of it.
        _isRead = false;
        return Refuse(outcome.Refusal ?? "somebody changed it in between; nothing was done");
    }

    /// <summary>Shows the page again with what was wrong; what was typed is still in the form.</summary>
    protected IActionResult Refuse(string why)
    {
        Refusal = why;
        Response.StatusCode = Conflicts.IsEmpty ? 422 : 409;
        Load();
        return Page();
    }

    /// <summary>Why the case could not be read any more after a change; <see langword="null"/> where it could, or can't now.</summary>
    private string? Broken(ImmutableArray<EntityPut> puts)
    {
        if (!puts.Any(put => CaseParts.IsPart(put.Entity)) || Case is null)
            return null;
        var parts = CaseParts
            .Kinds.SelectMany(kind =>
                living.Journal.List(
                    string.Equals(kind, CaseParts.Whole, StringComparison.Ordinal) ? kind : $"{kind}/"
                )
            )
            .Where(state => CaseParts.IsPart(state.Entity))
            .Select(state => new CasePart(state.Entity, state.Value!))
            .ToList();
        foreach (var put in puts)
        {
            var place = parts.FindIndex(part =>
                string.Equals(part.Name, put.Entity, StringComparison.Ordinal)
            );
            if (place >= 0)
                parts.RemoveAt(place);
            if (put.Value is not null)
                parts.Insert(place >= 0 ? place : parts.Count, new CasePart(put.Entity, put.Value));
        }

        try
        {
            CaseParts.Join(parts);
            return null;
        }
        catch (FormatRefusedException refusal)
        {
            return refusal.Message;
        }
    }

    private CaseReading? TryRead()
    {
        try
        {
            return living.ReadParts();
        }
        catch (Exception fault) when (fault is FormatRefusedException or WeighingRefusedException)
        {
            Fault = fault.Message;
            return null;
        }
    }
}
