using System.Globalization;
using Assay.Reports.Html;
using Assay.Reports.Words;
using Microsoft.AspNetCore.Html;

namespace Assay.Web.Workbench;

/// <summary>Small pieces that several pages draw in the same way.</summary>
internal static class Ui
{
    /// <summary>Markup of the reports inside a page.</summary>
    public static IHtmlContent Html(Markup markup) => new HtmlString(markup.ToString());

    /// <summary>Words of a document or a person: escaped, controls made visible, in a direction of their own.</summary>
    public static IHtmlContent Words(string? words) => Html(Markup.Words(words ?? ""));

    /// <summary>A share of one as a bar, with an optional second share to compare with.</summary>
    public static IHtmlContent Bar(double share, double? other = null)
    {
        var was = other is { } before
            ? Markup.Of(
                $"<rect class=\"bar-was\" x=\"{Length(before)}\" y=\"0\" width=\"0.8\" height=\"8\"/>"
            )
            : Markup.None;
        return Html(
            Markup.Of(
                $"<svg class=\"bar\" viewBox=\"0 0 100 8\" preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"bar-track\" width=\"100\" height=\"8\"/><rect class=\"bar-fill\" width=\"{Length(share)}\" height=\"8\"/>{was}</svg>"
            )
        );
    }

    /// <summary>A probability in percent.</summary>
    public static string Percent(double probability) => Plain.Percent(probability);

    /// <summary>A number with the separators of English.</summary>
    public static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number with one decimal.</summary>
    public static string Tenths(double number) => number.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>The day and minute of an event.</summary>
    public static string When(string at) => at.Length >= 16 ? $"{at[..10]} {at[11..16]}" : at;

    /// <summary>A text of at most so many letters.</summary>
    public static string Short(string? words, int most)
    {
        if (words is null || words.Length <= most)
            return words ?? "";
        return string.Concat(words.AsSpan(0, char.IsHighSurrogate(words[most - 1]) ? most - 1 : most), "…");
    }

    /// <summary>An address with one more value in its query; a part after # stays at the end.</summary>
    public static string With(string address, string key, object? value)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var (path, place) = hash < 0 ? (address, "") : (address[..hash], address[hash..]);
        var mark = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return $"{path}{mark}{key}={Uri.EscapeDataString(text)}{place}";
    }

    private static string Length(double share) =>
        (Math.Clamp(share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture);
}
