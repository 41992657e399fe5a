using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Html.Sections;

/// <summary>What the main conclusion rests on, and where a statement comes back stronger.</summary>
internal static class SupportSection
{
    private const int Around = 90;
    private const int LongestQuote = 400;

    public static Markup Draw(ReportView view) =>
        Markup.Of(
            $"""
            <section id="support" aria-labelledby="support-h">
            <h2 id="support-h">What the central claim rests on</h2>
            {Markup.Join(view.Detailed.Select(reading => Supports(view, reading)))}{Unsupported(
                view
            )}{MechanismsTable.Draw(view)}<h3>Shifts: what comes back stronger</h3>
            {Shifts(view)}</section>

            """
        );

    private static Markup Supports(ReportView view, DocumentReading reading)
    {
        if (reading.Main is not { } main)
            return Markup.None;
        var support = Support.Of(reading, main.Id);
        var id = reading.Document.Id;
        if (support.Length == 0)
            return Markup.None;
        var cited = reading
            .Citations.SelectMany(citation => citation.Supports)
            .ToHashSet(StringComparer.Ordinal);
        var rows = ReportView.Rows(
            support,
            3,
            item => Row(view, reading, item.Statement, item.Distance, cited)
        );
        return Table.Draw(
            view.IsOne
                ? "Statements offered in support"
                : $"Statements of {id} offered in support of {main.Id}",
            ["Statement", "Words", "On whose word"],
            rows
        );
    }

    private static Markup Unsupported(ReportView view)
    {
        var bare = view
            .Documents.Where(reading => reading.Main is { } main && Support.Of(reading, main.Id).Length == 0)
            .Select(reading => view.Link(reading.Document.Id, reading.Main!.Id))
            .ToImmutableArray();
        return bare.Length == 0
            ? Markup.None
            : Markup.Of(
                $"<p>Nothing was found to be offered in support of {Markup.Join(bare.Take(ReportView.MostRows), $", ")}.</p>\n"
            );
    }

    private static Markup Row(
        ReportView view,
        DocumentReading reading,
        Statement statement,
        int distance,
        HashSet<string> cited
    )
    {
        var id = reading.Document.Id;
        var whose = statement.Speaker is { } speaker
            ? Markup.Words(speaker.Text)
            : Markup.Of(
                $"{Plain.Of(statement.Commitment)}{(cited.Contains(statement.Id) ? ", with citations" : ", no source")}"
            );
        var step = distance == 1 ? Markup.None : Markup.Of($" <span class=\"step\">step {distance}</span>");
        return Markup.Of(
            $"<tr><th scope=\"row\">{view.Link(id, statement.Id)}{step}</th><td>{Markup.Quote(Plain.Short(statement.Passage.In(reading.Document.Text), LongestQuote))}</td><td>{whose}</td></tr>\n"
        );
    }

    private static Markup Shifts(ReportView view)
    {
        var shifts = view
            .Documents.SelectMany(reading =>
                reading.Shifts.Select((shift, index) => (reading, shift, index + 1))
            )
            .ToImmutableArray();
        if (shifts.Length == 0)
            return Markup.Of(
                $"<p>No statement was found to come back stronger than it was first made.</p>\n"
            );
        return Markup.Of(
            $"{Markup.Join(shifts.Take(ReportView.MostRows).Select(item => Pair(view, item.reading, item.shift, item.Item3)))}"
        );
    }

    private static Markup Pair(ReportView view, DocumentReading reading, Shift shift, int number)
    {
        var id = reading.Document.Id;
        return Markup.Of(
            $"""
            <div class="shift">
            <h4>{Plain.Capital(Plain.Of(shift.Kind))}</h4>
            <p class="was"><span class="tag">was</span> {InContext(
                reading.Document,
                shift.Was
            )} <span class="where">{view.Link(id, $"shift{number}-was", shift.From)}</span></p>
            <p class="became"><span class="tag">became</span> {InContext(
                reading.Document,
                shift.Became
            )} <span class="where">{view.Link(id, $"shift{number}-became", shift.To)}</span></p>
            </div>

            """
        );
    }

    private static Markup InContext(Document document, Mark mark)
    {
        var text = document.Text;
        var before = WordStart(text, Math.Max(0, mark.Passage.Start - Around));
        var after = WordStart(text, Math.Min(text.Length, mark.Passage.End + Around));
        after = Math.Max(after, mark.Passage.End);
        before = Math.Min(before, mark.Passage.Start);
        var (opens, closes) = (before > 0 ? "\u2026" : "", after < text.Length ? "\u2026" : "");
        return Markup.Of(
            $"<q class=\"src\"><bdi>{opens}{text[before..mark.Passage.Start]}<strong>{mark.Text}</strong>{text[mark.Passage.End..after]}{closes}</bdi></q>"
        );
    }

    private static int WordStart(string text, int offset)
    {
        var at = offset;
        for (var i = 0; i < 24 && at > 0 && at < text.Length && text[at - 1] is not (' ' or '\n'); i++)
            at--;
        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
