using Assay.Core.Cases;
using Assay.Simulation.Corpora;

namespace Assay.Simulation.Worlds;

/// <summary>Makes worlds: a world is a seed, a number and a file of parameters, the same on every machine.</summary>
/// <remarks>
/// First the case without what the reports say, then the truth and the reports, by the law of the model
/// (docs/method/model.md) where <see cref="WorldLaw"/> departs in nothing: then the case's judgement is calibrated by
/// construction, and any fault of the engine shows.
/// </remarks>
public sealed class WorldMaker
{
    private readonly WorldParameters _parameters;
    private readonly TemplateSet _templates;
    private readonly int _seed;
    private readonly WorldLaw _law;

    /// <summary>A series of worlds.</summary>
    /// <param name="parameters">What they are like.</param>
    /// <param name="templates">The ladder, mechanisms and reference classes.</param>
    /// <param name="seed">Another seed is another series.</param>
    /// <param name="law">By what law truth and reports are drawn; by default as the cases state it.</param>
    public WorldMaker(WorldParameters parameters, TemplateSet templates, int seed, WorldLaw? law = null)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(templates);
        _parameters = parameters;
        _templates = templates;
        _seed = seed;
        _law = law ?? WorldLaw.AsStated;
    }

    /// <summary>The world of that number.</summary>
    public World Make(int number)
    {
        // The number is mixed once, so that neighbours share nothing.
        var dice = new Dice(new Dice(((ulong)(uint)_seed << 32) | (uint)number).Next());
        var plan = new Plan(_parameters, _templates, dice.Split());
        var hypotheses = QuestionMaker.Make(plan);
        var (causes, indicators) = EvidenceMaker.Make(plan);
        var (deceivers, channels, kinds) = DeceptionMaker.Make(plan, hypotheses);
        var late = channels
            .Where((_, c) => kinds[c] == DeceptionKind.ArrangedExposure)
            .Select(channel => channel.Id)
            .ToHashSet(StringComparer.Ordinal);
        var (sources, reports, manners) = ReportMaker.Make(
            plan,
            indicators,
            SourceMaker.Make(plan, channels, kinds),
            late
        );
        var silent = new CaseContent
        {
            Question = "What is the tie between the state and the group at most?",
            Hypotheses = hypotheses,
            Causes = causes,
            Indicators = indicators,
            Deceivers = deceivers,
            Channels = channels,
            Sources = sources,
            Reports = reports,
            IsLadder = true,
        };
        var (spoken, truth) = new LawSampler(silent, _law).Draw(dice.Split());
        return new World(number, new Case(spoken), truth, manners);
    }
}
