using System.Text;
using Assay.Cli.Living;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Reports.Words;
using Assay.Web.Living;
using Spectre.Console;

namespace Assay.Cli;

/// <summary>One run of <c>new</c>: ask where somebody is there to answer, then write.</summary>
internal sealed class NewRun(NewRequest request)
{
    private bool IsToOutput => request.Path is "-";

    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (!IsToOutput && Path.Exists(request.Path))
            return await RefuseAsync(
                "it is there already, and nothing is overwritten; another name is wanted"
            );
        var start = request.Template is { } name ? CaseStarter.OfTemplate(name)! : CaseStarter.Example;
        var content = Console.IsInputRedirected || Console.IsErrorRedirected ? start : Interview(start);
        cancellation.ThrowIfCancellationRequested();
        if (JournalFile.IsOne(request.Path))
            return await JournalFile.TryAsync("new", () => LiveAsync(new Case(content)));
        return await WriteAsync(CaseStarter.Write(content), cancellation);
    }

    private async Task<int> LiveAsync(Case @case)
    {
        using var journal = JournalFile.Create(request.Path);
        await new LivingCase(journal).ReplaceAsync(@case, Environment.UserName, "a case to begin with");
        await JournalFile.SayAsync(
            $"{request.Path}: begun; add documents with: assay import {request.Path} PATH..."
        );
        return ExitCode.Done;
    }

    private static CaseContent Interview(CaseContent start)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }
        );
        console.MarkupLine("[grey]Every answer may be left empty; the file can be changed at any time.[/]");
        return new CaseInterview(
            (question, usual) =>
            {
                var prompt = new TextPrompt<string>(question.EscapeMarkup()).AllowEmpty();
                return console.Prompt(usual.Length > 0 ? prompt.DefaultValue(usual) : prompt);
            },
            sentence => console.MarkupLineInterpolated($"[olive]{sentence}[/]")
        ).Ask(start);
    }

    private async Task<int> WriteAsync(string text, CancellationToken cancellation)
    {
        if (IsToOutput)
        {
            await Console.Out.WriteAsync(text.AsMemory(), cancellation);
            return ExitCode.Done;
        }

        try
        {
            await using var file = new FileStream(request.Path, FileMode.CreateNew, FileAccess.Write);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(refusal.Message);
        }

        await Console.Error.WriteLineAsync(
            $"assay: written to {VisibleText.Line(request.Path)}; weigh it with: assay weigh {VisibleText.Line(request.Path)}"
        );
        return ExitCode.Done;
    }

    private async Task<int> RefuseAsync(string why)
    {
        await Console.Error.WriteLineAsync($"assay new: {VisibleText.Line(request.Path)}: {why}");
        return ExitCode.Refused;
    }
}
