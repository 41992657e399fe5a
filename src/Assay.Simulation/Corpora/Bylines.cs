namespace Assay.Simulation.Corpora;

/// <summary>How papers say who wrote something, and whom they have it from.</summary>
internal static class Bylines
{
    private static readonly string[] Own =
    [
        "From our own correspondent, {0}.",
        "By a reporter of the {0}.",
        "({0})",
        "{0} staff.",
    ];

    private static readonly string[] Behind =
    [
        "The {0} reported this first.",
        "This was reported by the {0}.",
        "({0})",
        "The report appeared in the {0}.",
        "Source: {0}.",
    ];

    private static readonly string[] Ahead =
    [
        "The {0} reported:",
        "According to the {0},",
        "({0})",
        "From the {0}:",
    ];

    public static string By(Dice dice, string outlet) => Filled(dice.Of(Own), outlet);

    public static string After(Dice dice, string outlet) => Filled(dice.Of(Behind), outlet);

    public static string Before(Dice dice, string outlet) => Filled(dice.Of(Ahead), outlet);

    private static string Filled(string form, string outlet) =>
        form.Replace("{0}", outlet, StringComparison.Ordinal);
}
