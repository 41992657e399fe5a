using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;
using Assay.Reports;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>One run of <c>weigh</c>: read, judge, write.</summary>
internal sealed class WeighRun(WeighRequest request)
{
    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            var @case = Read();
            cancellation.ThrowIfCancellationRequested();
            var judgement = Judge.Of(
                @case,
                new JudgingOptions
                {
                    Draws = request.Draws,
                    Seed = request.Seed,
                    Words = request.Words,
                }
            );
            Write(@case, judgement);
            return ExitCode.Done;
        }
        catch (FormatRefusedException refusal)
        {
            foreach (var fault in refusal.Faults)
                await RefuseAsync(fault);
        }
        catch (WeighingRefusedException refusal)
        {
            await RefuseAsync($"{request.Path}: {refusal.Message}");
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            await RefuseAsync($"{request.Path}: {Reason(refusal)}");
        }

        return ExitCode.Refused;
    }

    private Case Read()
    {
        if (request.Path is "-")
            return CaseFile.Read("standard input", Console.OpenStandardInput());
        using var content = File.OpenRead(request.Path);
        return CaseFile.Read(request.Path, content);
    }

    /// <summary>Hands the judgement to whatever was asked for.</summary>
    private void Write(Case @case, Judgement judgement)
    {
        if (request.Json)
        {
            using var output = Console.OpenStandardOutput();
            JudgementJson.Write(judgement, output);
            return;
        }

        SummaryWriter.Write(JudgementSummary.Write(@case.Content, judgement, SummaryWriter.Width));
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
