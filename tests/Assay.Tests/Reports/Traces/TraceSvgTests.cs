using System.Xml.Linq;
using Assay.Reports.Traces;

namespace Assay.Tests.Reports.Traces;

public sealed class TraceSvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static TheoryData<string> HostileStrings => [.. Hostile.Strings, "\ufffe\uffff\ud800"];

    [Fact]
    public void Picture_of_every_kind_is_as_approved() =>
        Approval.Check("Reports/trace.svg", TraceSvg.Write(SomeTrace.OfEveryKind()));

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Hostile_words_leave_it_well_formed_and_without_foreign_elements(string words)
    {
        var picture = XDocument.Parse(TraceSvg.Write(SomeTrace.Hostile(words)));
        string[] ours = ["svg", "title", "desc", "style", "rect", "text", "line", "path", "g", "circle"];
        Assert.All(
            picture.Descendants(),
            element =>
            {
                Assert.Equal(Svg, element.Name.Namespace);
                Assert.Contains(element.Name.LocalName, ours, StringComparer.Ordinal);
                Assert.DoesNotContain(
                    element.Attributes(),
                    attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                );
            }
        );
    }

    [Fact]
    public void Every_document_and_every_derivation_is_drawn_up_to_two_hundred()
    {
        var picture = XDocument.Parse(TraceSvg.Write(SomeTrace.Chain(200)));
        Assert.Equal(
            200,
            picture.Descendants(Svg + "g").Count(group => group.Element(Svg + "title") is not null)
        );
        Assert.Equal(199, picture.Descendants(Svg + "path").Count(path => Is(path, "t-head")));
    }

    [Fact]
    public void More_are_summed_up_and_it_says_so()
    {
        var words = TraceSvg.Write(SomeTrace.Chain(201));
        Assert.Contains(
            "With more than 200 documents only stories are drawn",
            words,
            StringComparison.Ordinal
        );
        Assert.Contains("201 documents in 17 outlets, 1 origin", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_and_description_tell_the_stories_in_words()
    {
        var picture = XDocument.Parse(TraceSvg.Write(SomeTrace.OfEveryKind()));
        Assert.Equal("Who took whose words: harbour", picture.Root!.Element(Svg + "title")!.Value);
        Assert.Contains(
            "Story 1: 7 documents in 4 outlets, 1 origin: first.txt (Wire, 2003-01-01), with 6 documents after it.",
            picture.Root.Element(Svg + "desc")!.Value,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Lines_tell_probability_and_an_open_direction_has_no_head()
    {
        var paths = XDocument
            .Parse(TraceSvg.Write(SomeTrace.OfEveryKind()))
            .Descendants(Svg + "path")
            .ToList();
        // Each line once more in the legend.
        Assert.Equal(4, paths.Count(path => Is(path, "t-arc")));
        Assert.Equal(4, paths.Count(path => Is(path, "t-arc t-likely")));
        Assert.Equal(2, paths.Count(path => Is(path, "t-arc t-weak")));
        Assert.Equal(6, paths.Count(path => Is(path, "t-head")));
    }

    [Fact]
    public void Everything_lies_inside_the_frame()
    {
        foreach (
            var report in new[] { SomeTrace.OfEveryKind(), SomeTrace.Generated(90), SomeTrace.Generated(260) }
        )
        {
            var picture = XDocument.Parse(TraceSvg.Write(report)).Root!;
            var height = (double)picture.Attribute("height")!;
            foreach (var word in picture.Descendants(Svg + "text"))
            {
                Assert.InRange((double)word.Attribute("y")!, 0, height);
                Assert.InRange((double)word.Attribute("x")!, 0, 1100);
            }
        }
    }

    private static bool Is(XElement path, string kind) =>
        string.Equals((string?)path.Attribute("class"), kind, StringComparison.Ordinal);
}
