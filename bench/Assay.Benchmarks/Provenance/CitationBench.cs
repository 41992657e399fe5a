using System.Collections.Immutable;
using System.Text;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Simulation.Corpora;

namespace Assay.Benchmarks.Provenance;

/// <summary>Links by citation without shared words: learns their weights, and measures how many planted ones are found.</summary>
internal static class CitationBench
{
    private const int Corpora = 5;
    private const int FirstTest = 40;
    private const int Bins = 10;

    /// <summary>Prints, for generated corpora that nothing was learned from, what was found and how much of it is right.</summary>
    public static int Run()
    {
        Console.WriteLine("corpus documents planted  found  right recall precision other-false");
        var links = new List<(double Probability, bool IsRight)>();
        var (planted, right) = (0, 0);
        for (var at = FirstTest; at < FirstTest + Corpora; at++)
        {
            var (corpus, tracer) = Corpus(at);
            var truth = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
            var cited = tracer.Trace().Documents.Where(document => document.Kind == TraceKind.Cited).ToList();
            var found = cited.ConvertAll(document =>
                (
                    document.Parent!.Probability,
                    IsRight: truth[document.Id].Parents.Contains(document.Parent.Id, StringComparer.Ordinal)
                )
            );
            var here = corpus.Count(document => document.Operation == CopyOperation.Cited);
            var hits = found.Count(link => link.IsRight);
            var others = cited.Count(document =>
                !truth[document.Id].Parents.Contains(document.Parent!.Id, StringComparer.Ordinal)
                && truth[document.Id].Operation != CopyOperation.Cited
            );
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{at, 6} {corpus.Length, 9} {here, 7} {found.Count, 6} {hits, 6} {(double)hits / here, 6:0.000} {(double)hits / Math.Max(1, found.Count), 9:0.000} {others, 11}"
                )
            );
            links.AddRange(found);
            planted += here;
            right += hits;
        }

        Console.WriteLine(
            FormattableString.Invariant(
                $"all: recall {(double)right / planted:0.000}, precision {(double)right / Math.Max(1, links.Count):0.000}, expected calibration error {Error(links):0.000}"
            )
        );
        return 0;
    }

    /// <summary>Learns the weights from other corpora and prints them as source.</summary>
    public static int Train()
    {
        var choices = new List<Choice>();
        for (var at = 0; at < Corpora; at++)
            Gather(at, choices);
        var used = new bool[CitationModel.Columns];
        Array.Fill(used, true);
        var weights = new LogitFit(CitationModel.Columns, used, 1).Fit(choices, 30);
        Console.WriteLine(
            $"[{string.Join(", ", weights.Select(weight => FormattableString.Invariant($"{weight:0.0000}")))}]"
        );
        return 0;
    }

    private static void Gather(int at, List<Choice> choices)
    {
        var (corpus, _) = Corpus(at);
        var truth = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var table = new DocumentTable(new MemoryTokenStore());
        var batch = new TextBatch();
        foreach (var document in corpus)
            batch.Add(document.Id, document.Text, Time(document), document.Outlet);
        table.Add(batch);
        var scene = TraceScene.Of(table, TraceModels.Learned, 1);
        var parentage = new Parentage(table.Count);
        new ParentPass(scene, 1).Run(work => parentage.Add(work, -1, 0), null, CancellationToken.None);
        ParentChoice.Make(parentage, table.Count);
        var search = new CitationSearch(scene);
        for (var rank = 0; rank < table.Count; rank++)
        {
            if (parentage.ChosenOf(rank) >= 0 || search.Find(rank) is not { } cited)
                continue;
            var isRight = truth[IdOf(table, rank)]
                .Parents.Contains(IdOf(table, cited.Rank), StringComparer.Ordinal);
            choices.Add(
                new Choice([.. new float[CitationModel.Columns], .. cited.Values], [!isRight, isRight])
            );
        }
    }

    private static (ImmutableArray<GeneratedDocument> Corpus, Tracer Tracer) Corpus(int at)
    {
        var corpus = CorpusGenerator.Generate(CorpusRange.Of(at) with { Citations = 400 });
        var tracer = new Tracer();
        foreach (var document in corpus)
            tracer.Add(document.Id, document.Text, Time(document), document.Outlet);
        return (corpus, tracer);
    }

    private static DocumentTime Time(GeneratedDocument document)
    {
        var start = new CorpusOptions().FirstDay.ToDateTime(TimeOnly.MinValue) - DateTime.UnixEpoch;
        return DocumentTime.At(document.Time + start.TotalHours);
    }

    private static string IdOf(DocumentTable table, int rank) => Encoding.UTF8.GetString(table.Read(rank).Id);

    private static double Error(List<(double Probability, bool IsRight)> links) =>
        links
            .GroupBy(link => Math.Min(Bins - 1, (int)(link.Probability * Bins)))
            .Sum(bin =>
                Math.Abs(bin.Average(link => link.Probability) - bin.Average(link => link.IsRight ? 1 : 0))
                * bin.Count()
            ) / Math.Max(1, links.Count);
}
