using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Simulation.Corpora;

namespace Assay.Benchmarks.Provenance;

/// <summary>Learns the weights of the parent model from generated corpora, and prints them as source.</summary>
/// <remarks>Single-threaded and in a fixed order, so that it repeats to the byte; the weights are rounded to 5 places.</remarks>
internal static class ParentTrainer
{
    private const int Columns = (int)Feature.Count;
    private const double Ridge = 2;
    private const int Iterations = 9;

    private static readonly Feature[] OnlyDated =
    [
        Feature.Lag,
        Feature.LagShort,
        Feature.LagLong,
        Feature.LagToNearest,
        Feature.First,
        Feature.FirstShare,
    ];

    public static int Run(int corpora)
    {
        var all = Enumerable
            .Range(0, corpora)
            .Select(at => CorpusGenerator.Generate(CorpusRange.Of(at)))
            .ToArray();
        Console.Error.WriteLine($"{all.Sum(corpus => corpus.Length)} documents in {corpora} corpora");
        var (firstEarlier, secondEarlier) = Learn(all, isDated: true);
        var (firstOpen, secondOpen) = Learn(all, isDated: false);
        var models = new TraceModels(
            new ParentModel(Single(firstEarlier), Single(firstOpen)),
            new ParentModel(Single(secondEarlier), Single(secondOpen))
        );
        Console.Out.Write(
            Source(
                firstEarlier,
                firstOpen,
                secondEarlier,
                secondOpen,
                TimeErrorTrainer.Learn(corpora, models)
            )
        );
        return 0;
    }

    private static (double[] First, double[] Second) Learn(
        ImmutableArray<GeneratedDocument>[] corpora,
        bool isDated
    )
    {
        var nothing = new ParentModel(new float[Columns], new float[Columns]);
        Console.Error.WriteLine($"first stage, {(isDated ? "dated" : "undated")}");
        var first = Fit(Gather(corpora, isDated, new TraceModels(nothing, nothing)), isDated, false);
        var model = new ParentModel(Single(first), Single(first));
        Console.Error.WriteLine($"second stage, {(isDated ? "dated" : "undated")}");
        var second = Fit(Gather(corpora, isDated, new TraceModels(model, nothing)), isDated, true);
        return (first, second);
    }

    private static float[] Single(double[] weights) => [.. weights.Select(weight => (float)weight)];

    private static double[] Fit(List<Choice> choices, bool isDated, bool isSecond)
    {
        var used = new bool[Columns];
        Array.Fill(used, true);
        for (var column = (int)Feature.CandidateOwn; column < (int)Feature.NoneBase && !isSecond; column++)
            used[column] = false;
        foreach (var feature in OnlyDated)
            used[(int)feature] &= isDated;
        return
        [
            .. new LogitFit(Columns, used, Ridge)
                .Fit(choices, Iterations)
                .Select(weight => Math.Round(weight, 5)),
        ];
    }

    private static List<Choice> Gather(
        ImmutableArray<GeneratedDocument>[] corpora,
        bool isDated,
        TraceModels models
    )
    {
        var choices = new List<Choice>();
        foreach (var corpus in corpora)
            Gather(corpus, isDated, models, choices);
        return choices;
    }

    private static void Gather(
        ImmutableArray<GeneratedDocument> corpus,
        bool isDated,
        TraceModels models,
        List<Choice> choices
    )
    {
        var truth = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var table = new DocumentTable(new MemoryTokenStore());
        var batch = new TextBatch();
        foreach (var document in corpus)
            batch.Add(
                document.Id,
                document.Text,
                isDated ? DocumentTime.At(document.Time) : DocumentTime.Unknown,
                document.Outlet
            );
        table.Add(batch);
        var scene = TraceScene.Of(table, models, 1);
        var missed = 0;
        new ParentPass(scene, 1).Run(
            work =>
            {
                // Which of two undated copies came first is a guess, and teaches nothing.
                if (work.Candidates.Count == 0 || HasGuess(work))
                    return;
                var parents = truth[IdOf(table, work.Rank)].Parents;
                var choice = ChoiceOf(table, work, parents);
                if (choice is null)
                    missed++;
                else
                    choices.Add(choice);
            },
            null,
            CancellationToken.None
        );
        Console.Error.WriteLine(
            $"  {corpus.Length} documents, {choices.Count} choices so far, {missed} parents not found"
        );
    }

    private static bool HasGuess(ParentWork work)
    {
        foreach (var candidate in work.Candidates.Items)
        {
            if (candidate.IsGuess)
                return true;
        }

        return false;
    }

    private static Choice? ChoiceOf(DocumentTable table, ParentWork work, ImmutableArray<string> parents)
    {
        var rows = work.Candidates.Count + 1;
        var values = new float[rows * Columns];
        var right = new bool[rows];
        work.Candidates.None.CopyTo(values, 0);
        right[0] = parents.IsEmpty;
        for (var at = 0; at < work.Candidates.Count; at++)
        {
            work.Candidates.ValuesOf(at).CopyTo(values.AsSpan((at + 1) * Columns));
            right[at + 1] = parents.Contains(IdOf(table, work.Candidates[at].Rank), StringComparer.Ordinal);
        }

        return right.Contains(true) ? new Choice(values, right) : null;
    }

    private static string IdOf(DocumentTable table, int rank) => Encoding.UTF8.GetString(table.Read(rank).Id);

    private static string Source(
        double[] firstEarlier,
        double[] firstOpen,
        double[] secondEarlier,
        double[] secondOpen,
        double[] timeErrors
    )
    {
        var text = new StringBuilder();
        text.Append("namespace Assay.Core.Provenance.Tracing;\n\n");
        text.Append(
            "/// <summary>The weights of the parent model, as <c>bench/</c> printed them: <c>provenance train</c>.</summary>\n"
        );
        text.Append(
            "/// <remarks>Learned from generated corpora only. Never edited by hand; the method page has the card.</remarks>\n"
        );
        text.Append("internal static class LearnedWeights\n{\n");
        Append(text, "FirstEarlier", firstEarlier);
        text.Append('\n');
        Append(text, "FirstOpen", firstOpen);
        text.Append('\n');
        Append(text, "SecondEarlier", secondEarlier);
        text.Append('\n');
        Append(text, "SecondOpen", secondOpen);
        text.Append("\n    // That a time is wrong at all, the words, the hours between.\n");
        text.Append("    public static readonly float[] TimeErrors =\n    [\n");
        foreach (var weight in timeErrors)
            text.Append(CultureInfo.InvariantCulture, $"        {weight:0.#####}f,\n");
        text.Append("    ];\n}\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, double[] weights)
    {
        text.Append(CultureInfo.InvariantCulture, $"    public static readonly float[] {name} =\n    [\n");
        for (var column = 0; column < Columns; column++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"        {weights[column]:0.#####}f, // {(Feature)column}\n"
            );
        text.Append("    ];\n");
    }
}
