using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Simulation.Worlds;

/// <summary>What worlds are like; a world is a seed and one of these. The files under <c>templates/worlds</c> say what each number means.</summary>
public sealed record WorldParameters
{
    /// <summary>Its name.</summary>
    public required string Id { get; init; }

    /// <summary>What such worlds are, in a plain sentence.</summary>
    public required string Says { get; init; }

    /// <summary>Share of the questions that ask about the whole claim ladder.</summary>
    public double Ladder { get; init; }

    /// <summary>How many steps of the ladder the other questions tell apart.</summary>
    public Spread Hypotheses { get; init; }

    /// <summary>Share of the questions whose prior is drawn evenly among all priors.</summary>
    public double Classless { get; init; }

    /// <summary>Identifiers of the reference classes of the others.</summary>
    public ImmutableArray<string> Classes { get; init; } = [];

    /// <summary>How many mechanisms a question involves.</summary>
    public Spread Mechanisms { get; init; }

    /// <summary>P(a mechanism is at work | a rung that it needs, or a stronger one).</summary>
    public Spread AtWork { get; init; }

    /// <summary>P(a mechanism is at work | a lower rung).</summary>
    public Spread Otherwise { get; init; }

    /// <summary>How many indicators each mechanism has.</summary>
    public Spread Indicators { get; init; }

    /// <summary>How many indicators of the ladder itself there are.</summary>
    public Spread Traces { get; init; }

    /// <summary>Share of the worlds in which nobody could deceive.</summary>
    public double NoDeception { get; init; }

    /// <summary>How many deceivers the others have.</summary>
    public Spread Deceivers { get; init; }

    /// <summary>How often each kind is met, in any unit.</summary>
    public ImmutableSortedDictionary<DeceptionKind, double> Kinds { get; init; } =
        ImmutableSortedDictionary<DeceptionKind, double>.Empty;

    /// <summary>P(at work | a hypothesis that gives a reason to be).</summary>
    public Spread Active { get; init; }

    /// <summary>P(a source in the channel is controlled | at work).</summary>
    public Spread Controllability { get; init; }

    /// <summary>Share of the sources that report through a deceiver's channel.</summary>
    public Spread Reach { get; init; }

    /// <summary>How many sources there are.</summary>
    public Spread Sources { get; init; }

    /// <summary>Share of the sources that pass on what others said.</summary>
    public double Outlets { get; init; }

    /// <summary>How many indicators each source reports on.</summary>
    public Spread Beat { get; init; }

    /// <summary>How often each grade is met, in any unit.</summary>
    public ImmutableSortedDictionary<Grade, double> Grades { get; init; } =
        ImmutableSortedDictionary<Grade, double>.Empty;

    /// <summary>Days over which the reports come.</summary>
    public int Days { get; init; }

    /// <summary>P(a report by an outlet may be a copy | somebody said something before).</summary>
    public double Copying { get; init; }

    /// <summary>How many earlier reports it may have been taken from.</summary>
    public Spread Candidates { get; init; }

    /// <summary>The manners of taking over.</summary>
    public ImmutableSortedDictionary<CopyManner, CopyHabit> Manners { get; init; } =
        ImmutableSortedDictionary<CopyManner, CopyHabit>.Empty;

    /// <summary>P(a source says the same again).</summary>
    public double Repeats { get; init; }

    /// <summary>P(a source looks again).</summary>
    public double Fresh { get; init; }

    /// <summary>P(somebody searches).</summary>
    public double Searches { get; init; }

    /// <summary>P(a search finds it | it is there).</summary>
    public Spread Detection { get; init; }
}
