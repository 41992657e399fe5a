using System.Globalization;
using System.Text;

namespace Assay.Reports.Words;

/// <summary>How many cells of a terminal a character takes.</summary>
/// <remarks>After Unicode's East Asian Width (wide and full-width ranges, emoji): coarse ranges are enough for layout.</remarks>
internal static class CellWidth
{
    /// <summary>Cells of a whole line.</summary>
    public static int Of(string words)
    {
        var cells = 0;
        foreach (var rune in words.EnumerateRunes())
            cells += Of(rune);
        return cells;
    }

    /// <summary>0 for combining marks and joiners, 2 for wide characters, else 1.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return 1;
        if (IsZero(rune))
            return 0;
        return IsWide(rune.Value) ? 2 : 1;
    }

    private static bool IsZero(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;

    private static bool IsWide(int code) =>
        code
            is (>= 0x1100 and <= 0x115F)
                or (>= 0x2E80 and <= 0x303E)
                or (>= 0x3041 and <= 0xA4CF)
                or (>= 0xA960 and <= 0xA97F)
                or (>= 0xAC00 and <= 0xD7A3)
                or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
                or (>= 0xFF00 and <= 0xFF60)
                or (>= 0xFFE0 and <= 0xFFE6)
                or (>= 0x1F300 and <= 0x1FAFF)
                or (>= 0x20000 and <= 0x3FFFD);
}
