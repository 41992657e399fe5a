using AngleSharp.Html.Parser;
using Assay.Core.Documents;
using Assay.Reports.Html;
using CsCheck;

namespace Assay.Tests.Reports;

public sealed class MarkedTextTests
{
    private static readonly string[] Pieces =
    [
        "a",
        "word ",
        "\n",
        "\n\n",
        "\r",
        "\t",
        "<b>",
        "&amp;",
        "\"",
        "'",
        "\u202E",
        "\u2069",
        "\u001b[0m",
        "\u0085",
        "\uFEFF",
        "e\u0301",
        "\ud83d\ude00",
        "\ud83c\udff4\udb40\udc67",
        "\u05e9\u05dc\u05d5\u05dd",
        "\u4f60\u597d",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1]
        .Select(i => Pieces[i])
        .Array[0, 60]
        .Select(string.Concat);

    private static readonly Gen<(string Text, TextMark[] Marks)> Marked =
        from text in Text
        from marks in Gen.Select(
            Gen.Int[0, text.Length],
            Gen.Int[0, text.Length],
            Gen.Enum<TextMarkKind>()
        ).Array[0, 40]
        select (
            text,
            marks.Select((mark, index) => Made(mark.Item1, mark.Item2, mark.Item3, index)).ToArray()
        );

    [Fact]
    public void Marked_text_has_exactly_the_words_of_the_text() =>
        Marked.Sample(
            sample => Assert.Equal(sample.Text, Drawn(sample.Text, sample.Marks).Body!.TextContent),
            iter: 800
        );

    [Fact]
    public void Every_mark_is_found_once_by_its_identifier() =>
        Marked.Sample(
            sample =>
            {
                var page = Drawn(sample.Text, sample.Marks);
                foreach (var mark in sample.Marks)
                    Assert.Single(page.QuerySelectorAll("#" + mark.Id));
            },
            iter: 200
        );

    [Fact]
    public void Crossing_marks_both_cover_their_words()
    {
        const string Words = "one two three four";
        TextMark[] marks = [Made(0, 7, TextMarkKind.Hedge, 1), Made(4, 13, TextMarkKind.Citation, 2)];
        var page = Drawn(Words, marks);
        Assert.Equal(
            "one two",
            string.Concat(page.QuerySelectorAll(".m-hedge").Select(piece => piece.TextContent))
        );
        Assert.Equal(
            "two three",
            string.Concat(page.QuerySelectorAll(".m-citation").Select(piece => piece.TextContent))
        );
    }

    [Fact]
    public void Deeply_nested_marks_stay_in_proportion()
    {
        var text = new string('x', 10_000);
        var marks = Enumerable
            .Range(0, 5_000)
            .Select(i => Made(i, 10_000 - (i / 2), TextMarkKind.Statement, i));
        Assert.InRange(MarkedText.Draw(text, new Passage(0, text.Length), marks).Length, 10_000, 40_000_000);
    }

    private static TextMark Made(int one, int other, TextMarkKind kind, int index) =>
        new(new Passage(Math.Min(one, other), Math.Max(one, other)), $"m{index}", kind, $"n{index}", "says");

    private static AngleSharp.Html.Dom.IHtmlDocument Drawn(string text, IEnumerable<TextMark> marks) =>
        new HtmlParser().ParseDocument(
            "<!DOCTYPE html><body><div>"
                + MarkedText.Draw(text, new Passage(0, text.Length), marks)
                + "</div>"
        );
}
