using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Figures;

/// <summary>The documents one below the other, oldest first, with an arrow from each to what it took from.</summary>
/// <remarks>
/// A diamond is an origin, a ring takes from another; shape and not colour alone tells them apart. Beyond
/// <see cref="MostRows"/> documents only the origins are drawn, each with the number of documents that lead back to it.
/// </remarks>
internal sealed class DerivationFigure
{
    public const int MostRows = 60;

    private const double RowHeight = 40;
    private const double Top = 24;
    private const int MostOrigins = 30;

    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);
    private readonly ImmutableArray<DocumentReading> _documents;
    private readonly ILookup<string, Derivation> _taken;
    private readonly double _width;
    private readonly string _id;

    private DerivationFigure(Examination examination, double width, string id)
    {
        _documents = InOrder(examination);
        _taken = examination.Derivations.ToLookup(derivation => derivation.Document, StringComparer.Ordinal);
        _width = width;
        _id = id;
        for (var i = 0; i < _documents.Length; i++)
            _rows[_documents[i].Document.Id] = i;
    }

    /// <summary>Draws the figure for a page of the given width in pixels.</summary>
    public static Markup Draw(Examination examination, int width, string id)
    {
        var figure = new DerivationFigure(examination, width, id);
        return figure._documents.Length <= MostRows ? figure.Arcs(width) : figure.Roots(width);
    }

    /// <summary>What the figure shows, in plain sentences.</summary>
    public static string Caption(Examination examination)
    {
        if (examination.Documents.Length > MostRows)
            return "Each bar is one origin: the number of documents that lead back to it by the most probable way. The table below has every derivation.";
        var order = IsDated(examination)
            ? "Oldest first."
            : "In the order of the files, as not every document states its date.";
        return $"{order} Diamond: takes from no other document. Ring: takes from the one that its arrow leads to. Broken line: less probable than not. The table below has the same.";
    }

    private static bool IsDated(Examination examination) =>
        examination.Documents.All(reading => reading.Card.Date is not null);

    private static ImmutableArray<DocumentReading> InOrder(Examination examination) =>
        IsDated(examination)
            ? [.. examination.Documents.OrderBy(reading => reading.Card.Date, StringComparer.Ordinal)]
            : examination.Documents;

    private double Axis => _width > 500 ? 130 : 64;

    private Markup Arcs(int width)
    {
        var height = (_documents.Length * RowHeight) + Top;
        var arcs = Markup.Join(_documents.SelectMany(reading => _taken[reading.Document.Id]).Select(Arc));
        var rows = Markup.Join(_documents.Select(Row));
        var describe =
            $"{Plain.Capital(Plain.Count(_documents.Length, "document"))} with {Plain.Count(_documents.Sum(reading => _taken[reading.Document.Id].Count()), "derivation")}.";
        return Markup.Of(
            $"""
            <svg class="figure" viewBox="0 0 {width} {Svg.N(height)}" width="{width}" height="{Svg.N(
                height
            )}" role="img" aria-labelledby="{_id}-t {_id}-d">
            <title id="{_id}-t">Who took from whom</title>
            <desc id="{_id}-d">{describe}</desc>
            <defs><marker id="{_id}-m" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="f-head" d="M0 0L8 4L0 8z"/></marker></defs>
            {arcs}{rows}</svg>

            """
        );
    }

    private static double Y(int row) => Top + (row * RowHeight);

    private Markup Arc(Derivation derivation)
    {
        if (
            !_rows.TryGetValue(derivation.Document, out var from)
            || !_rows.TryGetValue(derivation.Of, out var to)
        )
            return Markup.None;
        var reach = Math.Min(Axis - 14, 18 + (Math.Abs(from - to) * 11));
        var x = Axis - 9;
        var control = Axis - 9 - (reach * 1.25);
        var kind = derivation.Probability < 0.5 ? "f-arc f-weak" : "f-arc";
        return Markup.Of(
            $"<path class=\"{kind}\" marker-end=\"url(#{_id}-m)\" d=\"M{Svg.N(x)} {Svg.N(Y(from))}C{Svg.N(control)} {Svg.N(Y(from))} {Svg.N(control)} {Svg.N(Y(to))} {Svg.N(x)} {Svg.N(Y(to))}\"/>\n"
        );
    }

    private Markup Row(DocumentReading reading, int row)
    {
        var id = reading.Document.Id;
        var y = Y(row);
        var best = _taken[id].OrderByDescending(derivation => derivation.Probability).FirstOrDefault();
        var name = VisibleText.Line(reading.Card.Title ?? reading.Document.Path);
        var dated = reading.Card.Date is { } date ? $"{id}  {date}  {name}" : $"{id}  {name}";
        var room = _width - Axis - 18;
        var says = best is null
            ? "origin"
            : $"{Plain.Of(best.Kind)} {best.Of} ({Plain.Percent(best.Probability)}){Others(_taken[id].Count())}";
        return Markup.Of(
            $"<g>{Knot(best is null, y)}{Svg.Text(Axis + 14, y + 1, "f-label f-name", Svg.Fit(dated, room, 14))}{Svg.Text(Axis + 14, y + 17, "f-note", says)}</g>\n"
        );
    }

    private static string Others(int count) => count > 1 ? $" and {Plain.Number(count - 1)} more" : "";

    private Markup Knot(bool isOrigin, double y) =>
        isOrigin
            ? Markup.Of($"<path class=\"f-origin\" d=\"M{Svg.N(Axis)} {Svg.N(y - 8)}l8 8l-8 8l-8 -8z\"/>")
            : Markup.Of($"<circle class=\"f-ring\" cx=\"{Svg.N(Axis)}\" cy=\"{Svg.N(y)}\" r=\"5\"/>");

    private Markup Roots(int width)
    {
        var roots = _documents
            .GroupBy(reading => RootOf(reading.Document.Id), StringComparer.Ordinal)
            .Select(group => (Root: group.Key, Count: group.Count()))
            .OrderByDescending(root => root.Count)
            .ThenBy(root => _rows.GetValueOrDefault(root.Root, int.MaxValue))
            .ToImmutableArray();
        var shown = roots.Take(MostOrigins).ToImmutableArray();
        var left = roots.Length - shown.Length;
        var height = ((shown.Length + (left > 0 ? 1 : 0)) * RowHeight) + Top;
        var bars = Markup.Join(shown.Select((root, row) => Bar(root.Root, root.Count, shown[0].Count, row)));
        var more =
            left > 0 ? Svg.Text(8, Y(shown.Length) + 1, "f-note", $"and {left} more origins") : Markup.None;
        return Markup.Of(
            $"""
            <svg class="figure" viewBox="0 0 {width} {Svg.N(height)}" width="{width}" height="{Svg.N(
                height
            )}" role="img" aria-labelledby="{_id}-t {_id}-d">
            <title id="{_id}-t">The origins of {_documents.Length} documents</title>
            <desc id="{_id}-d">{Plain.Capital(
                Plain.Count(roots.Length, "origin")
            )}; the largest stands behind {Plain.Count(shown[0].Count, "document")}.</desc>
            {bars}{more}</svg>

            """
        );
    }

    private string RootOf(string document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var at = document;
        while (seen.Add(at))
        {
            var best = _taken[at].OrderByDescending(derivation => derivation.Probability).FirstOrDefault();
            if (best is not { Probability: >= 0.5 })
                return at;
            at = best.Of;
        }

        return at;
    }

    private Markup Bar(string root, int count, int most, int row)
    {
        var length = Math.Max(2, (_width - 16) * count / most);
        var name = _rows.TryGetValue(root, out var at)
            ? VisibleText.Line(_documents[at].Card.Title ?? _documents[at].Document.Path)
            : root;
        var label = Svg.Fit($"{root}  {name}", _width - 130, 14);
        return Markup.Of(
            $"<g>{Svg.Text(8, Y(row), "f-label", label)}{Svg.Text(_width - 8, Y(row), "f-word f-end", Plain.Count(count, "document"))}<rect class=\"f-range\" x=\"8\" y=\"{Svg.N(Y(row) + 6)}\" width=\"{Svg.N(length)}\" height=\"7\" rx=\"3\"/></g>\n"
        );
    }
}
