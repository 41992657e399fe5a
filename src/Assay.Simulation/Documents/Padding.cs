using System.Globalization;
using Assay.Simulation.Corpora;

namespace Assay.Simulation.Documents;

/// <summary>Sentences that say nothing of the question: what news is padded with.</summary>
internal static class Padding
{
    private static readonly string[] Places =
    [
        "the northern valley",
        "the old harbour",
        "the capital",
        "the river district",
        "the second province",
        "the salt road",
        "the market town",
        "the eastern hills",
        "the railway junction",
        "the coast",
    ];

    private static readonly string[] Things =
    [
        "the price of flour",
        "the water level",
        "the number of travellers",
        "the tax on salt",
        "the harvest",
        "the queue at the bakery",
        "the traffic on the bridge",
        "the supply of coal",
        "the attendance at schools",
        "the rent of small shops",
    ];

    private static readonly string[] Manners =
    [
        "rose by {0} in a hundred",
        "fell by {0} in a hundred",
        "stood where it had been {0} weeks earlier",
        "was the talk of {0} villages",
        "was counted {0} times",
        "changed little in {0} days",
        "kept {0} clerks busy",
        "was put off for {0} days",
    ];

    private static readonly string[] Openings =
    [
        "In {0} {1} {2}.",
        "Around {0} {1} {2}.",
        "Meanwhile {1} in {0} {2}.",
        "A clerk from {0} noted that {1} {2}.",
        "Nobody in {0} was surprised that {1} {2}.",
        "For {0} it mattered more that {1} {2}.",
    ];

    private static readonly string[] Heads =
    [
        "Notes from {0}",
        "A week in {0}",
        "Letter from {0}",
        "What is said in {0}",
        "Dispatch from {0}",
        "Late news from {0}",
        "Questions in {0}",
    ];

    /// <summary>A headline.</summary>
    public static string Headline(Dice dice) =>
        string.Format(CultureInfo.InvariantCulture, dice.Of(Heads), dice.Of(Places));

    /// <summary>A sentence.</summary>
    public static string Sentence(Dice dice) =>
        string.Format(
            CultureInfo.InvariantCulture,
            dice.Of(Openings),
            dice.Of(Places),
            dice.Of(Things),
            string.Format(CultureInfo.InvariantCulture, dice.Of(Manners), dice.Between(2, 40))
        );
}
