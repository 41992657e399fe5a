using System.Collections.Immutable;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;
using Assay.Web.Access;
using Assay.Web.Api;
using Assay.Web.Living;
using Assay.Web.Serving;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Pages.Cases;

/// <summary>The documents of a case, and the way to add more.</summary>
internal sealed class DocumentsModel(LivingCase living, ServeOptions options) : WorkbenchPage(living)
{
    private const int Size = 100;

    /// <summary>The documents of this part of the list.</summary>
    public ImmutableArray<DocumentItem> Documents { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging? Paging { get; private set; }

    /// <summary>What could not be read, where a file was sent from another page.</summary>
    public string? Unread => Request.Query["unread"];

    /// <summary>Adds files.</summary>
    public async Task<IActionResult> OnPostAsync(List<IFormFile> files, string? why)
    {
        if (files.Count == 0)
            return Refuse("no file was chosen");
        var failed = new FailedFiles();
        var last = 0L;
        foreach (var file in files)
        {
            var content = file.OpenReadStream();
            await using (content.ConfigureAwait(false))
            {
                var result = IsCaseFile(file.FileName)
                    ? await TakeInAsync(content, file.FileName, why).ConfigureAwait(false)
                    : await new DocumentUpload(options, Living, Person.Name)
                        .AddAsync(content, file.FileName, why, HttpContext.RequestAborted)
                        .ConfigureAwait(false);
                failed.Add(file.FileName, result);
                if (result.Refusal is null)
                    last = Math.Max(last, result.Added.Max(item => item.Event));
            }
        }

        if (failed.Count == files.Count)
            return Refuse(failed.Words);
        var next = failed.DocumentsOf(Root);
        return Redirect(last > 0 ? Ui.With(next, "done", last) : next);
    }

    /// <inheritdoc/>
    protected override void Load()
    {
        var from = Paging.FromOf(Request);
        var all = Living.Documents();
        Documents = [.. all.Skip(from).Take(Size)];
        Paging = Paging.Of(Request, Size, all.Length > from + Size);
    }

    private static bool IsCaseFile(string name) =>
        name.EndsWith(".case.yaml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".case.yml", StringComparison.OrdinalIgnoreCase);

    private async Task<UploadOutcome> TakeInAsync(Stream content, string name, string? why)
    {
        if (Role < Role.Lead)
            return UploadOutcome.Refused($"{name}: a lead may take a case file in");
        try
        {
            using var whole = new MemoryStream();
            await content.CopyToAsync(whole).ConfigureAwait(false);
            whole.Position = 0;
            var outcome = await Living
                .ReplaceAsync(CaseFile.Read(name, whole), Person.Name, why ?? $"from {name}")
                .ConfigureAwait(false);
            return outcome is null or { Event: > 0 }
                ? new UploadOutcome([new AddedShape("case", outcome?.Event ?? 0)], Refusal: null)
                : new UploadOutcome([], ApiResults.Failure(outcome));
        }
        catch (FormatRefusedException refusal)
        {
            return UploadOutcome.Refused(refusal.Message);
        }
    }
}
