using System.Globalization;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>Dates of a case file: a year, a month of a year, or a day.</summary>
internal static class IsoDate
{
    private static readonly string[] Forms = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];

    /// <summary>The date that a part holds, as written.</summary>
    /// <exception cref="FormatRefusedException">It is no date, or one that no calendar has.</exception>
    public static string Of(YamlPart part)
    {
        var text = part.Text();
        return DateOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? text
            : throw part.Refuse(part.Quoted(), "a date such as 1925-12-31, 1925-12 or 1925");
    }
}
