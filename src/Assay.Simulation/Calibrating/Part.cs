using Assay.Core.Judging;
using Assay.Core.Weighing;
using Assay.Simulation.Corpora;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>What comes of a run of worlds; parts are added in their order, so that no number of threads changes a bit.</summary>
internal sealed class Part
{
    private const double Stated = 0.8;

    public MethodTally[] Methods { get; } =
    [.. Enumerable.Range(0, MethodAnswers.Count).Select(_ => new MethodTally())];

    public Ranks Ranks { get; } = new();

    /// <summary>Worlds that were too entangled for exact inference, or whose reports were impossible as stated.</summary>
    public int Refused { get; private set; }

    /// <summary>Worlds whose case names a deceiver while nobody deceives.</summary>
    public int Honest { get; private set; }

    /// <summary>Those of them in which deception is stated with 80 % or more.</summary>
    public int FalselyAccused { get; private set; }

    /// <summary>The same by the tempered judgement.</summary>
    public int FalselyAccusedTempered { get; private set; }

    public void Add(World world, Engine engine, double temperature, int seed)
    {
        PointJudgement judgement;
        try
        {
            judgement = engine(world.Case);
        }
        catch (WeighingRefusedException)
        {
            Refused++;
            return;
        }

        var answers = MethodAnswers.Of(world.Case, judgement, temperature);
        for (var m = 0; m < answers.Length; m++)
            Methods[m].Add(world, answers[m]);
        double[] fit =
        [
            .. answers[(int)Method.NaiveBayes]
                .Zip(judgement.Prior, (posterior, prior) => prior > 0 ? posterior / prior : 0),
        ];
        Ranks.Add(world, judgement, fit, new Dice(~(((ulong)(uint)seed << 32) | (uint)world.Number)).Split());
        if (MethodTally.Kind(world) != WorldKind.Idle)
            return;
        Honest++;
        FalselyAccused += Accuses(judgement) ? 1 : 0;
        FalselyAccusedTempered += Accuses(judgement.Tempered()) ? 1 : 0;
    }

    public void Add(Part other)
    {
        for (var m = 0; m < Methods.Length; m++)
            Methods[m].Add(other.Methods[m]);
        Ranks.Add(other.Ranks);
        Refused += other.Refused;
        Honest += other.Honest;
        FalselyAccused += other.FalselyAccused;
        FalselyAccusedTempered += other.FalselyAccusedTempered;
    }

    private static bool Accuses(PointJudgement judgement) =>
        judgement.Deceivers.Any(active => active >= Stated);
}
