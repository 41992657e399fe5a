using System.Globalization;

namespace Assay.Cli;

/// <summary>Reads a length of time: a number of hours, days, weeks or years of 365.25 days.</summary>
internal static class TraceAge
{
    /// <summary>The length in hours, or <see langword="null"/> where it is none.</summary>
    public static double? Read(string written)
    {
        if (written.Length < 2)
            return null;
        double? unit = written[^1] switch
        {
            'h' => 1,
            'd' => 24,
            'w' => 24 * 7,
            'y' => 24 * 365.25,
            _ => null,
        };
        var isNumber = double.TryParse(
            written.AsSpan(0, written.Length - 1),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        );
        return isNumber && double.IsFinite(number) ? number * unit : null;
    }
}
