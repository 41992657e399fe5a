using System.Xml.Linq;
using Assay.Reports.Traces;

namespace Assay.Tests.Reports.Traces;

public sealed class TraceGraphMlTests
{
    private static readonly XNamespace Space = "http://graphml.graphdrawing.org/xmlns";

    public static TheoryData<string> HostileStrings => TraceSvgTests.HostileStrings;

    [Fact]
    public void Graph_of_every_kind_is_as_approved() =>
        Approval.Check("Reports/trace.graphml", Text(SomeTrace.OfEveryKind()));

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Hostile_words_leave_it_well_formed(string words)
    {
        var graph = XDocument.Parse(Text(SomeTrace.Hostile(words)));
        Assert.Equal(3, graph.Descendants(Space + "node").Count());
        Assert.Equal(2, graph.Descendants(Space + "edge").Count());
    }

    [Fact]
    public void Edges_lead_from_parent_to_child_with_all_that_is_possible()
    {
        var report = SomeTrace.Generated(90);
        var graph = XDocument.Parse(Text(report));
        var names = graph
            .Descendants(Space + "node")
            .ToDictionary(
                node => (string)node.Attribute("id")!,
                node => Data(node, "label"),
                StringComparer.Ordinal
            );
        var written = graph
            .Descendants(Space + "edge")
            .Select(edge =>
                $"{names[(string)edge.Attribute("source")!]} {names[(string)edge.Attribute("target")!]} {Data(edge, "probability")} {Data(edge, "taken")}"
            );
        var found = report.Trace.Documents.SelectMany(document =>
            document.Parents.Select(parent =>
                FormattableString.Invariant(
                    $"{parent.Id} {document.Id} {parent.Probability:R} {(parent.IsTaken ? "true" : "false")}"
                )
            )
        );
        Assert.NotEmpty(found);
        Assert.Equal(found, written, StringComparer.Ordinal);
    }

    [Fact]
    public void Every_key_that_is_used_is_declared_once()
    {
        var graph = XDocument.Parse(Text(SomeTrace.Generated(90)));
        var keys = graph.Descendants(Space + "key").Select(key => (string)key.Attribute("id")!).ToList();
        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            graph.Descendants(Space + "data"),
            data => Assert.Contains((string)data.Attribute("key")!, keys, StringComparer.Ordinal)
        );
    }

    private static string Data(XElement element, string key) =>
        element
            .Elements(Space + "data")
            .Single(data => string.Equals((string?)data.Attribute("key"), key, StringComparison.Ordinal))
            .Value;

    private static string Text(TraceReport report)
    {
        using var file = new MemoryStream();
        TraceGraphMl.Write(report, file);
        return System.Text.Encoding.UTF8.GetString(file.ToArray());
    }
}
