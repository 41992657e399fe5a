using System.Collections.Immutable;
using Assay.Core.Reading;
using Assay.Reports.Words;

namespace Assay.Reports.Html;

/// <summary>The marks that a reading puts on its document's text.</summary>
internal static class DocumentMarks
{
    /// <summary>Every mark, in order of kind and then of start.</summary>
    public static ImmutableArray<TextMark> Of(DocumentReading reading)
    {
        var document = reading.Document.Id;
        return
        [
            .. reading.Statements.Select(statement => Of(document, statement)),
            .. reading.Citations.Select(citation => Of(document, citation)),
            .. reading.Hedges.Select(hedge => Of(document, hedge)),
            .. reading.Shifts.SelectMany((shift, index) => Of(document, shift, index + 1)),
            .. reading.Attributions.SelectMany((attribution, index) => Of(document, attribution, index + 1)),
            .. reading.Qualifiers.Select(qualifier => Of(document, qualifier)),
        ];
    }

    /// <summary>The identifier of a mark's element: document and mark, such as <c>d1-h2</c>.</summary>
    public static string Id(string document, string mark) => Escaped.Id(document) + "-" + Escaped.Id(mark);

    private static TextMark Of(string document, Statement statement)
    {
        var kind = statement.IsMain ? TextMarkKind.Main : TextMarkKind.Statement;
        var speaker = statement.Speaker is { } mark ? $", of {mark.Text}" : "";
        var what = statement.IsMain ? "the main conclusion" : "a statement";
        return new(
            statement.Passage,
            Id(document, statement.Id),
            kind,
            statement.Id,
            $"{statement.Id}: {what}, {Plain.Of(statement.Commitment)}{speaker}."
        );
    }

    private static TextMark Of(string document, Hedge hedge) =>
        new(
            hedge.Mark.Passage,
            Id(document, hedge.Id),
            TextMarkKind.Hedge,
            hedge.Id,
            $"{hedge.Id}: a hedge; readers take it for {Plain.Band(hedge.Low, hedge.High)} ({hedge.Basis})."
        );

    private static TextMark Of(string document, Qualifier qualifier) =>
        new(
            qualifier.Mark.Passage,
            Id(document, qualifier.Id),
            TextMarkKind.Qualifier,
            qualifier.Id,
            $"{qualifier.Id}: {Plain.Of(qualifier.Kind)}."
        );

    private static TextMark Of(string document, Citation citation)
    {
        var defects =
            citation.Defects.Length == 0
                ? ""
                : "; it " + Plain.Series([.. citation.Defects.Select(Plain.Of)]);
        return new(
            citation.Mark.Passage,
            Id(document, citation.Id),
            TextMarkKind.Citation,
            citation.Id,
            $"{citation.Id}: a citation{defects}."
        );
    }

    private static IEnumerable<TextMark> Of(string document, Shift shift, int number)
    {
        var id = Id(document, $"shift{number}");
        var says = $"shift {number}, from {shift.From} to {shift.To}: {Plain.Of(shift.Kind)}.";
        yield return new(
            shift.Was.Passage,
            id + "-was",
            TextMarkKind.Was,
            $"was {number}",
            "Was, in " + says
        );
        yield return new(
            shift.Became.Passage,
            id + "-became",
            TextMarkKind.Became,
            $"became {number}",
            "Became, in " + says
        );
    }

    private static IEnumerable<TextMark> Of(string document, Attribution attribution, int number)
    {
        var id = Id(document, $"a{number}");
        var says = attribution.Source is { } named
            ? $" {named.Text} is said to have said"
            : " somebody unnamed is said to have said";
        if (attribution.Source is { } source)
            yield return new(
                source.Passage,
                id + "-source",
                TextMarkKind.Speaker,
                "",
                $"a{number}: the speaker."
            );
        yield return new(
            attribution.Cue.Passage,
            id,
            TextMarkKind.Cue,
            $"a{number}",
            $"a{number}:{says} something."
        );
        yield return new(
            attribution.Content.Passage,
            id + "-content",
            TextMarkKind.Content,
            "",
            $"a{number}: what{says}."
        );
    }
}
