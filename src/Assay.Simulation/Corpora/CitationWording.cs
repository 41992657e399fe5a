using System.Globalization;

namespace Assay.Simulation.Corpora;

/// <summary>How papers name another as the source of what they say in their own words.</summary>
internal static class CitationWording
{
    private static readonly string[] Undated =
    [
        "The {0} reported that",
        "According to the {0},",
        "As the {0} has learned,",
        "It was first reported by the {0} that",
        "The {0} says that",
        "Citing the {0}, officials held that",
    ];

    private static readonly string[] Dated =
    [
        "The {0} reported on {1} that",
        "According to the {0} of {1},",
        "The {0} of {1} says that",
        "As the {0} wrote on {1},",
        "It was reported in the {0} of {1} that",
    ];

    private static readonly string[] Idle =
    [
        "Readers of the {0} will remember the time.",
        "A van of the {0} stood before the house.",
        "He once worked for the {0} as a clerk.",
        "The owner of the {0} was among the guests.",
    ];

    public static string Lead(Dice dice, string outlet, DateOnly? day) =>
        day is { } date
            ? Filled(dice.Of(Dated), outlet, Written(dice, date))
            : Filled(dice.Of(Undated), outlet, "");

    public static string Bracket(Dice dice, string outlet, DateOnly? day) =>
        day is { } date ? $"({outlet}, {Written(dice, date)})." : $"({outlet}).";

    public static string Mention(Dice dice, string outlet) => Filled(dice.Of(Idle), outlet, "");

    private static string Written(Dice dice, DateOnly day)
    {
        string[] formats = ["d MMMM", "MMMM d", "d MMMM yyyy", "MMMM d, yyyy"];
        return day.ToString(dice.Of(formats), CultureInfo.InvariantCulture);
    }

    private static string Filled(string form, string outlet, string day) =>
        form.Replace("{0}", outlet, StringComparison.Ordinal).Replace("{1}", day, StringComparison.Ordinal);
}
