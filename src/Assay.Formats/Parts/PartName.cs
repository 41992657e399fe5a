using System.Globalization;
using System.Text;

namespace Assay.Formats.Parts;

/// <summary>Identifiers as one step of a name.</summary>
internal static class PartName
{
    /// <summary>An identifier without slashes and control characters.</summary>
    public static string Escape(string id)
    {
        var text = new StringBuilder(id.Length);
        foreach (var letter in id)
        {
            if (letter is '/' or '%' || IsHidden(letter))
            {
                foreach (var unit in Encoding.UTF8.GetBytes([letter]))
                    text.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.ToString();
    }

    /// <summary>The identifier that was escaped.</summary>
    public static string Unescape(string name) => Uri.UnescapeDataString(name);

    private static bool IsHidden(char letter) =>
        char.GetUnicodeCategory(letter)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
