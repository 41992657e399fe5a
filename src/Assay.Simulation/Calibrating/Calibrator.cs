using System.Collections.Immutable;
using Assay.Simulation.Documents;
using Assay.Simulation.Scoring;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>Judges worlds whose truth is known and scores what was said.</summary>
public sealed class Calibrator
{
    private const int PilotWorlds = 400;

    /// <summary>How many worlds one is worth that is judged from its documents as well; for the progress alone.</summary>
    private const int DocumentCost = 50;

    private readonly CalibrationOptions _options;
    private readonly IProgress<double>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly long _total;
    private long _done;

    private Calibrator(
        CalibrationOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation
    )
    {
        _options = options;
        _progress = progress;
        _cancellation = cancellation;
        _total =
            options.Worlds
            + ((long)options.WorldsPerCell * MisspecificationGrid.Cells.Length)
            + ((long)options.DocumentWorlds * DocumentCost);
    }

    /// <summary>Runs it. The same options give the same result on any number of threads.</summary>
    /// <param name="options">What is to be calibrated.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static CalibrationResult Run(
        CalibrationOptions options,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        return new Calibrator(options, progress, cancellation).Run();
    }

    private CalibrationResult Run()
    {
        var temperature = Temperature();
        var parts = Parts(_options.Seed, WorldLaw.AsStated, _options.Worlds, temperature);
        var whole = Sum(parts);
        var cells = ImmutableArray.CreateBuilder<MisspecifiedCell>();
        var (honest, accused, tempered) = (0, 0, 0);
        for (var c = 0; c < MisspecificationGrid.Cells.Length && _options.WorldsPerCell > 0; c++)
        {
            var (what, law) = MisspecificationGrid.Cells[c];
            var cell = Sum(Parts(Seed(c + 1), law, _options.WorldsPerCell, temperature));
            cells.Add(Cell(what, law, cell));
            honest += law.DeceptionFactor == 0 ? cell.Honest : 0;
            accused += law.DeceptionFactor == 0 ? cell.FalselyAccused : 0;
            tempered += law.DeceptionFactor == 0 ? cell.FalselyAccusedTempered : 0;
        }

        return new CalibrationResult
        {
            Parameters = _options.Parameters.Id,
            Worlds = _options.Worlds,
            Seed = _options.Seed,
            Refused = whole.Refused,
            Kinds = Enum.GetValues<WorldKind>()
                .ToImmutableSortedDictionary(kind => kind, kind => whole.Methods[0].Of(kind).Count),
            Methods =
            [
                .. Enum.GetValues<Method>()
                    .Select(method =>
                        MethodScore.Of(method, [.. parts.Select(part => part.Methods[(int)method])])
                    ),
            ],
            RankTests =
            [
                .. Enum.GetValues<Quantity>()
                    .Select(quantity => new RankTest(
                        quantity,
                        [.. whole.Ranks.Of(quantity)],
                        ChiSquare.EvennessP(whole.Ranks.Of(quantity))
                    )),
            ],
            Misspecified = cells.ToImmutable(),
            WorldsPerCell = _options.WorldsPerCell,
            FalseDeceptionExact = honest == 0 ? 0 : (double)accused / honest,
            FalseDeceptionTempered = honest == 0 ? 0 : (double)tempered / honest,
            Temperature = temperature,
            Documents = _options.DocumentWorlds == 0 ? null : FromDocuments(),
        };
    }

    private DocumentScores FromDocuments()
    {
        var maker = new WorldMaker(_options.Parameters, _options.Templates, Seed(-2));
        var tallies = Runs<DocumentTally>(
            _options.DocumentWorlds,
            size: 4,
            DocumentCost,
            (tally, number) => DocumentTrial.Add(maker.Make(number), tally)
        );
        var whole = new DocumentTally();
        foreach (var tally in tallies)
            whole.Add(tally);
        return DocumentScores.Of(_options.DocumentWorlds, whole);
    }

    private static MisspecifiedCell Cell(string what, WorldLaw law, Part part)
    {
        Tally Of(Method method) => part.Methods[(int)method].All;
        var (exact, tempered) = (Of(Method.Assay), Of(Method.Tempered));
        return new MisspecifiedCell(
            what,
            law,
            exact.Brier,
            tempered.Brier,
            exact.Ece,
            tempered.Ece,
            Of(Method.PriorOnly).Brier,
            Of(Method.OriginsOnly).Brier,
            Of(Method.NaiveBayes).Brier
        );
    }

    private Part[] Parts(int seed, WorldLaw law, int worlds, double temperature)
    {
        var maker = new WorldMaker(_options.Parameters, _options.Templates, seed, law);
        return Runs<Part>(
            worlds,
            Math.Max(64, worlds / 2000),
            cost: 1,
            (part, number) => part.Add(maker.Make(number), _options.Engine, temperature, seed)
        );
    }

    /// <summary>Worlds in runs of a size that depends on nothing but their number, so that threads change no sum.</summary>
    private T[] Runs<T>(int worlds, int size, int cost, Action<T, int> add)
        where T : new()
    {
        var runs = new T[(worlds + size - 1) / size];
        Parallel.For(
            0,
            runs.Length,
            new ParallelOptions
            {
                CancellationToken = _cancellation,
                MaxDegreeOfParallelism = _options.Threads > 0 ? _options.Threads : Environment.ProcessorCount,
            },
            r =>
            {
                runs[r] = new T();
                var end = Math.Min(worlds, (r + 1) * size);
                for (var number = r * size; number < end; number++)
                {
                    _cancellation.ThrowIfCancellationRequested();
                    add(runs[r], number);
                }

                var done = Interlocked.Add(ref _done, (long)cost * (end - (r * size)));
                _progress?.Report((double)done / _total);
            }
        );
        return runs;
    }

    private static Part Sum(Part[] parts)
    {
        var whole = new Part();
        foreach (var part in parts)
            whole.Add(part);
        return whole;
    }

    private int Seed(int series) => unchecked(_options.Seed + (7919 * series));

    /// <summary>The best of a hundred temperatures by log score, on worlds of their own.</summary>
    private double Temperature()
    {
        var maker = new WorldMaker(_options.Parameters, _options.Templates, Seed(-1));
        var pilots = Enumerable
            .Range(0, PilotWorlds)
            .Select(maker.Make)
            .Select(world => (Scores: MethodAnswers.Scores(world.Case), Truth: world.Truth.Hypothesis))
            .ToArray();
        return Enumerable
            .Range(1, 100)
            .Select(step => 0.02 * step)
            .MaxBy(temperature =>
                pilots.Sum(pilot =>
                    Math.Log(MethodAnswers.Inconsistency(pilot.Scores, temperature)[pilot.Truth])
                )
            );
    }
}
