using System.Text;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Simulation.Corpora;

namespace Assay.Benchmarks.Provenance;

/// <summary>Learns how likely a stated time is wrong enough to turn a link round, from corpora in which some are.</summary>
internal static class TimeErrorTrainer
{
    // One document in thirty-three; nobody has counted, so it is ours.
    private const double Wrong = 0.03;
    private const double Ridge = 0.1;
    private const int Columns = 3;

    public static int Run(int corpora)
    {
        foreach (var weight in Learn(corpora, TraceModels.Learned))
            Console.Out.Write(FormattableString.Invariant($"        {weight:0.#####}f,\n"));
        return 0;
    }

    public static double[] Learn(int corpora, TraceModels models)
    {
        var choices = new List<Choice>();
        for (var at = 0; at < corpora; at++)
            Gather(CorpusGenerator.Generate(CorpusRange.Of(at) with { TimeErrors = Wrong }), models, choices);
        Console.Error.WriteLine(
            $"time errors: {choices.Count} links over a short time, {choices.Count(choice => choice.IsRight[1])} of them the wrong way round"
        );
        var used = new bool[Columns];
        Array.Fill(used, true);
        return
        [
            .. new LogitFit(Columns, used, Ridge).Fit(choices, 20).Select(weight => Math.Round(weight, 5)),
        ];
    }

    private static void Gather(
        IReadOnlyCollection<GeneratedDocument> corpus,
        TraceModels models,
        List<Choice> choices
    )
    {
        var truth = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var table = new DocumentTable(new MemoryTokenStore());
        var batch = new TextBatch();
        foreach (var document in corpus)
            batch.Add(document.Id, document.Text, DocumentTime.At(document.Time), document.Outlet);
        table.Add(batch);
        var scene = TraceScene.Of(table, models, 1);
        var parentage = new Parentage(table.Count);
        new ParentPass(scene, 1).Run(work => parentage.Add(work, -1, 0), null, CancellationToken.None);
        ParentChoice.Make(parentage, table.Count);
        var errors = new TimeErrors(scene, parentage);
        foreach (var (child, parent) in errors.Links())
        {
            var (one, other) = (truth[IdOf(table, child)], truth[IdOf(table, parent)]);
            var isTurned = other.Parents.Contains(one.Id, StringComparer.Ordinal);
            if (!isTurned && !one.Parents.Contains(other.Id, StringComparer.Ordinal))
                continue;
            if (errors.EvidenceOf(child, parent) is { } evidence)
                choices.Add(new Choice([0, 0, 0, .. evidence], [!isTurned, isTurned]));
        }
    }

    private static string IdOf(DocumentTable table, int rank) => Encoding.UTF8.GetString(table.Read(rank).Id);
}
