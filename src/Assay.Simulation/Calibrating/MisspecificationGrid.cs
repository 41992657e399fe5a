using System.Collections.Immutable;
using System.Globalization;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Calibrating;

/// <summary>The ways in which a case may be wrong about its world, alone and together.</summary>
internal static class MisspecificationGrid
{
    private static readonly double[] CopyShifts = [0, -0.2, 0.2];
    private static readonly double[] SoundShifts = [0, -0.1, 0.1];
    private static readonly double[] Factors = [1, 1.0 / 3, 3];

    private static readonly (string What, WorldLaw Law)[] Surprises =
    [
        ("", WorldLaw.AsStated),
        ("a mechanism that the case does not know", new WorldLaw { UnknownMechanism = 0.5 }),
        ("hidden common origins", new WorldLaw { HiddenOrigin = 0.5 }),
        ("deceivers who know the weights", new WorldLaw { Mind = DeceiverMind.Weights }),
        ("no deception at all", new WorldLaw { DeceptionFactor = 0 }),
    ];

    /// <summary>Every combination that differs from another, and deceivers who know everything.</summary>
    public static ImmutableArray<(string What, WorldLaw Law)> Cells { get; } =
    [
        .. from surprise in Surprises
        from factor in surprise.Law.DeceptionFactor == 0 ? [1] : Factors
        from copies in CopyShifts
        from sound in SoundShifts
        select (
            What(copies, sound, factor, surprise.What),
            surprise.Law with
            {
                CopyShift = copies,
                SoundShift = sound,
                DeceptionFactor = factor * surprise.Law.DeceptionFactor,
            }
        ),
        ("deceivers who know everything", new WorldLaw { Mind = DeceiverMind.Everything }),
    ];

    private static string What(double copies, double sound, double factor, string surprise)
    {
        string[] parts =
        [
            copies == 0 ? "" : $"copying {Signed(copies)}",
            sound == 0 ? "" : $"reliability {Signed(sound)}",
            factor > 1 ? "deception × 3"
            : factor < 1 ? "deception ÷ 3"
            : "",
            surprise,
        ];
        var said = string.Join(", ", parts.Where(part => part.Length > 0));
        return said.Length == 0 ? "as stated" : said;
    }

    private static string Signed(double shift) => shift.ToString("+0.0;−0.0", CultureInfo.InvariantCulture);
}
