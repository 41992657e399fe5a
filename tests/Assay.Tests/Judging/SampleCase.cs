using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Formats.Cases;

namespace Assay.Tests.Judging;

/// <summary>The cases of <c>samples/cases</c>, and what changes when a thing in them does.</summary>
internal static class SampleCase
{
    public static IEnumerable<string> Names =>
        Directory
            .GetFiles(Folder, "*.case.yaml")
            .Select(path => Path.GetFileName(path).Replace(".case.yaml", "", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static string Folder => Path.Combine(Repository.Root, "samples", "cases");

    public static CaseContent Read(string name)
    {
        var path = Path.Combine(Folder, $"{name}.case.yaml");
        using var stream = File.OpenRead(path);
        return CaseFile.Read(path, stream).Content;
    }

    public static Judgement Judged(this CaseContent content) =>
        Judge.Of(new Case(content), new JudgingOptions { Draws = 200 });

    /// <summary>The posterior of a hypothesis at the means.</summary>
    public static double Posterior(this CaseContent content, string hypothesis)
    {
        var inference = new ExactInference(new Case(content).Content);
        var place = content.Hypotheses.Select(item => item.Id).ToList().IndexOf(hypothesis);
        return inference.Posterior(inference.Means)[place];
    }

    public static ImmutableArray<double> Posteriors(this CaseContent content) =>
        [.. content.Hypotheses.Select(hypothesis => content.Posterior(hypothesis.Id))];

    public static CaseContent Without(this CaseContent content, Predicate<Report> isLeftOut) =>
        content with
        {
            Reports = [.. content.Reports.Where(report => !isLeftOut(report))],
        };

    public static CaseContent Without(this CaseContent content, params string[] reports) =>
        content.Without(report => reports.Contains(report.Id, StringComparer.Ordinal));

    public static CaseContent With(this CaseContent content, Source source, Report report) =>
        content with
        {
            Sources = content.Sources.Add(source),
            Reports = content.Reports.Add(report),
        };

    public static CaseContent Regraded(this CaseContent content, Grade grade, params string[] sources) =>
        content with
        {
            Sources =
            [
                .. content.Sources.Select(source =>
                    sources.Contains(source.Id, StringComparer.Ordinal)
                        ? source with
                        {
                            Reliability = grade,
                        }
                        : source
                ),
            ],
        };

    /// <summary>The case as if nobody had copied anybody.</summary>
    public static CaseContent AllOwn(this CaseContent content) =>
        content with
        {
            Reports = [.. content.Reports.Select(report => report with { Copies = [] })],
        };

    public static CaseContent Copying(this CaseContent content, string report, double probability) =>
        content with
        {
            Reports =
            [
                .. content.Reports.Select(item =>
                    string.Equals(item.Id, report, StringComparison.Ordinal)
                        ? item with
                        {
                            Copies = [.. item.Copies.Select(copy => copy with { Probability = probability })],
                        }
                        : item
                ),
            ],
        };
}
