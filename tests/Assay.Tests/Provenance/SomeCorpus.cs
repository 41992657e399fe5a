using Assay.Core.Provenance;
using Assay.Simulation.Corpora;

namespace Assay.Tests.Provenance;

/// <summary>Corpora to trace, and ways to trace them.</summary>
internal static class SomeCorpus
{
    /// <summary>Generated documents, few of them.</summary>
    public static GeneratedDocument[] Generated(int seed, int background = 120, int trees = 40) =>
        [
            .. CorpusGenerator.Generate(
                new CorpusOptions
                {
                    Seed = seed,
                    Background = background,
                    Trees = trees,
                    Outlets = 12,
                }
            ),
        ];

    /// <summary>Traces documents in the order given, all at once.</summary>
    public static TraceResult Trace(IEnumerable<GeneratedDocument> corpus, TraceOptions? options = null)
    {
        var tracer = new Tracer(options);
        foreach (var document in corpus)
            Add(tracer, document);
        return tracer.Trace(cancellation: TestContext.Current.CancellationToken);
    }

    public static void Add(Tracer tracer, GeneratedDocument document) =>
        tracer.Add(document.Id, document.Text, DocumentTime.At(document.Time), document.Outlet);

    /// <summary>Traces texts that are named t1, t2, ... and appeared an hour after one another.</summary>
    public static TraceResult OfTexts(params string[] texts) => Of(true, texts);

    /// <summary>The same without times.</summary>
    public static TraceResult Undated(params string[] texts) => Of(false, texts);

    public static TracedDocument The(TraceResult result, string id) =>
        Assert.Single(result.Documents, document => string.Equals(document.Id, id, StringComparison.Ordinal));

    /// <summary>Everything that was found, as text.</summary>
    public static string Lines(TraceResult result) =>
        string.Join(
            '\n',
            result.Documents.Select(document =>
                $"{document.Id} {document.Kind} {document.Own:R} {document.Origin} "
                + string.Join(
                    ' ',
                    document.Parents.Select(parent =>
                        $"{parent.Id}:{parent.Probability:R}:{parent.IsTaken}:{string.Join(',', parent.Shared)}"
                    )
                )
            )
        ) + $"\n{result.ExpectedOrigins:R}";

    private static TraceResult Of(bool isDated, string[] texts)
    {
        var tracer = new Tracer();
        for (var at = 0; at < texts.Length; at++)
            tracer.Add($"t{at + 1}", texts[at], isDated ? DocumentTime.At(at) : DocumentTime.Unknown);
        return tracer.Trace(cancellation: TestContext.Current.CancellationToken);
    }
}
