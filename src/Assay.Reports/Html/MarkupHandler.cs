using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Assay.Reports.Html;

/// <summary>Builds <see cref="Markup"/> from an interpolated string: literals stay, every hole is escaped.</summary>
/// <remarks>Numbers with fractions are refused by the compiler, so that each goes through <c>Plain</c> or <c>Svg</c>.</remarks>
[InterpolatedStringHandler]
internal readonly struct MarkupHandler
{
    private readonly StringBuilder? _html;

    public MarkupHandler(int literalLength, int formattedCount) =>
        _html = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string literal) => _html!.Append(literal);

    public void AppendFormatted(string? words) => Escaped.AppendLine(_html!, words ?? "");

    public void AppendFormatted(int number) => _html!.Append(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => _html!.Append(markup.ToString());

    public string ToHtml() => _html?.ToString() ?? "";
}
