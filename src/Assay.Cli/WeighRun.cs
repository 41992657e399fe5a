using System.Text;
using Assay.Cli.Living;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;
using Assay.Reports;
using Assay.Reports.Words;
using Assay.Web.Living;

namespace Assay.Cli;

/// <summary>One run of <c>weigh</c>: read, judge, write.</summary>
internal sealed class WeighRun(WeighRequest request)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (WeighMatrixRun.IsMatrix(request.Path))
        {
            await RefuseAsync("--out: a bare matrix has no report; it is printed, or given as --json");
            return ExitCode.WrongUsage;
        }

        if (await JudgedAsync(cancellation) is not var (content, judgement))
            return ExitCode.Refused;
        if (request.Json)
        {
            using var output = Console.OpenStandardOutput();
            JudgementJson.Write(judgement, output);
        }
        else
        {
            SummaryWriter.Write(WeighSummary.Write(judgement, content, SummaryWriter.Width));
        }

        return request.Out is null ? ExitCode.Done : await WriteReportAsync(content, judgement, request.Out);
    }

    /// <summary>The judgement; <see langword="null"/> where the case was refused, and why was said.</summary>
    private async Task<(CaseContent Content, Judgement Judgement)?> JudgedAsync(
        CancellationToken cancellation
    )
    {
        try
        {
            var @case = Read();
            cancellation.ThrowIfCancellationRequested();
            var options = new JudgingOptions
            {
                Draws = request.Draws,
                Seed = request.Seed,
                Words = request.Words,
            };
            return (@case.Content, Judge.Of(@case, options));
        }
        catch (FormatRefusedException refusal)
        {
            foreach (var fault in refusal.Faults)
                await RefuseAsync(fault);
        }
        catch (WeighingRefusedException refusal)
        {
            await RefuseAsync($"{Name}: {refusal.Message}");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            await RefuseAsync($"{Name}: {Reason(refusal)}");
        }

        return null;
    }

    private string Name => request.Path is "-" ? "standard input" : request.Path;

    private Case Read()
    {
        if (request.Path is "-")
            return CaseFile.Read(Name, Console.OpenStandardInput());
        if (JournalFile.IsOne(request.Path))
        {
            using var journal = JournalFile.Open(request.Path, toWrite: false);
            return new LivingCase(journal).Read();
        }

        using var content = File.OpenRead(request.Path);
        return CaseFile.Read(request.Path, content);
    }

    private static async Task<int> WriteReportAsync(CaseContent content, Judgement judgement, string path)
    {
        try
        {
            ReportFile.Write(path, Report(content, judgement, path));
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            await RefuseAsync($"--out {path}: {refusal.Message}");
            return ExitCode.Refused;
        }

        await Console.Error.WriteLineAsync($"assay: report written to {path}");
        return ExitCode.Done;
    }

    private static byte[] Report(CaseContent content, Judgement judgement, string path)
    {
        switch (ReportFile.KindOf(path))
        {
            case "html":
                return Encoding.UTF8.GetBytes(WeighReport.Html(judgement, content, ProductVersion.Text));
            case "md":
                return Encoding.UTF8.GetBytes(WeighReport.Markdown(judgement, content, ProductVersion.Text));
            default:
                using (var json = new MemoryStream())
                {
                    WeighReport.Json(judgement, content, ProductVersion.Text, json);
                    return json.ToArray();
                }
        }
    }

    private string Reason(Exception refusal) =>
        refusal switch
        {
            FileNotFoundException or DirectoryNotFoundException => "there is no such file",
            UnauthorizedAccessException when Directory.Exists(request.Path) =>
                "it is a folder; a case file is wanted",
            UnauthorizedAccessException => "it may not be read",
            _ => refusal.Message,
        };

    private static Task RefuseAsync(string why) =>
        Console.Error.WriteLineAsync($"assay weigh: {VisibleText.Line(why)}");
}
