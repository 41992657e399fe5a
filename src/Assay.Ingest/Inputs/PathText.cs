using System.Text;

namespace Assay.Ingest.Inputs;

/// <summary>File names as text that is safe to show: a hostile name may carry control characters.</summary>
internal static class PathText
{
    private const int Longest = 1000;

    /// <summary>Well-formed, bounded, without control or direction-changing characters.</summary>
    public static string Of(string path)
    {
        var shown = new StringBuilder(path.Length);
        foreach (var rune in path.EnumerateRunes())
        {
            if (shown.Length > Longest)
                return shown.Append("...").ToString();
            var unsafeToShow =
                Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            shown.Append(unsafeToShow ? "\uFFFD" : rune.ToString());
        }

        return shown.ToString();
    }
}
