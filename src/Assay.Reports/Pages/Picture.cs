using Assay.Reports.Html;

namespace Assay.Reports.Pages;

/// <summary>A figure; the table near it says the same in words and numbers.</summary>
/// <param name="Id">Its identifier, which begins with <c>fig-</c>.</param>
/// <param name="Draw">Draws it for a width in pixels and an identifier.</param>
/// <param name="Caption">How to read it.</param>
internal sealed record Picture(string Id, Func<int, string, Markup> Draw, Line Caption) : Block;
