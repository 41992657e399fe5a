using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Formats.Parts;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Api;
using Assay.Web.Living;
using Assay.Web.Serving;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Assay.Web.Pages;

/// <summary>Home: the cases, and how another begins.</summary>
internal sealed class IndexModel(CaseShelf shelf, ServeOptions options) : PageModel
{
    private const int MostShown = 200;

    /// <summary>Who looks.</summary>
    public Person Person => AccessGate.PersonOf(HttpContext);

    /// <summary>The cases that they may read.</summary>
    public ImmutableArray<CaseLine> Cases { get; private set; } = [];

    /// <summary>How many more there are than are shown.</summary>
    public int More { get; private set; }

    /// <summary>Why no case was begun.</summary>
    public string? Refusal { get; private set; }

    /// <summary>Shows the page.</summary>
    public void OnGet()
    {
        var names = shelf.Names().Where(name => Person.In(name) >= Role.Reader).ToList();
        Cases = [.. names.Take(MostShown).Select(Line)];
        More = names.Count - Cases.Length;
    }

    /// <summary>Begins a case.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? name,
        string? question,
        string? answers,
        List<IFormFile> files
    )
    {
        if (Person.Role < Role.Admin)
            return Refuse("only an administrator may begin a case here");
        if (string.IsNullOrWhiteSpace(name))
            return Refuse("a name for the case is wanted: letters, digits and hyphens");
        try
        {
            var isCase = files.ToLookup(file => IsCaseFile(file.FileName));
            if (isCase[true].Skip(1).Any())
                return Refuse($"one case file begins a case, and {isCase[true].Count()} were chosen");
            var begun = await FirstAsync(isCase[true], question, answers).ConfigureAwait(false);
            if (shelf.Create(name.Trim()) is not { } living)
                return Refuse($"there is a case {name.Trim()} already; choose another name");
            var failed = new FailedFiles();
            if (
                begun is not null
                && await living.ReplaceAsync(begun, Person.Name, "the case begins").ConfigureAwait(false)
                    is { Result: not EditResult.Done } undone
            )
                failed.Add($"the question and its answers: {undone.Refusal ?? "somebody was faster"}");
            await AddAsync(living, isCase[false], failed).ConfigureAwait(false);
            var root = $"/cases/{name.Trim()}";
            return Redirect(failed.Count == 0 ? root : failed.DocumentsOf(root));
        }
        catch (Exception fault) when (fault is FormatException or FormatRefusedException or ArgumentException)
        {
            return Refuse(fault.Message);
        }
    }

    /// <summary>Begins the example, and the tour through it.</summary>
    public async Task<IActionResult> OnPostExampleAsync()
    {
        if (Person.Role < Role.Admin)
            return Refuse("only an administrator may begin a case here");
        if (shelf.Create(CaseBeginning.Example) is { } living)
        {
            await living
                .ReplaceAsync(CaseBeginning.ExampleCase(), Person.Name, "the example begins")
                .ConfigureAwait(false);
            var upload = new DocumentUpload(options, living, Person.Name);
            foreach (var (name, content) in CaseBeginning.ExampleDocuments())
            {
                await using (content.ConfigureAwait(false))
                    await upload
                        .AddAsync(content, name, "the example", HttpContext.RequestAborted)
                        .ConfigureAwait(false);
            }
        }

        return Redirect($"/cases/{CaseBeginning.Example}?tour=1");
    }

    private static bool IsCaseFile(string name) =>
        name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    private static async Task<Case?> FirstAsync(
        IEnumerable<IFormFile> cases,
        string? question,
        string? answers
    )
    {
        if (cases.FirstOrDefault() is { } file)
        {
            using var content = new MemoryStream();
            await file.CopyToAsync(content).ConfigureAwait(false);
            content.Position = 0;
            return CaseFile.Read(file.FileName, content);
        }

        return string.IsNullOrWhiteSpace(question) ? null : CaseBeginning.Of(question, answers ?? "");
    }

    private async Task AddAsync(LivingCase living, IEnumerable<IFormFile> files, FailedFiles failed)
    {
        var upload = new DocumentUpload(options, living, Person.Name);
        foreach (var file in files)
        {
            var content = file.OpenReadStream();
            await using (content.ConfigureAwait(false))
            {
                var result = await upload
                    .AddAsync(content, file.FileName, "the case begins", HttpContext.RequestAborted)
                    .ConfigureAwait(false);
                failed.Add(file.FileName, result);
            }
        }
    }

    private PageResult Refuse(string why)
    {
        Refusal = why;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        OnGet();
        return Page();
    }

    private CaseLine Line(string name)
    {
        try
        {
            var journal = shelf.Find(name)!.Journal;
            var head = journal.Head().Number;
            var last = journal.Events(Math.Max(0, head - 1), 1) is [var @event] ? @event.At : null;
            return new CaseLine(
                name,
                ThingContent.Text(journal.Find(CaseParts.Whole)?.Value, "question"),
                head,
                last,
                Trouble: null
            );
        }
        catch (JournalTroubleException trouble)
        {
            return new CaseLine(name, Question: null, 0, Last: null, trouble.Message);
        }
    }
}
