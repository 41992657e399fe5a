using System.Text;
using System.Xml;
using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>A traced corpus as GraphML, for Gephi, yEd, NetworkX, igraph and others.</summary>
/// <remarks>
/// One node for each document and one edge for each parent that is listed, from the parent to the document that may
/// have taken from it: the way that the words went. Edges that are only possible have <c>taken</c> false; programs
/// that want the trace alone leave them out. Control characters in names are made visible, as XML can't hold them.
/// </remarks>
public static class TraceGraphMl
{
    private const string Space = "http://graphml.graphdrawing.org/xmlns";

    private static readonly (string Name, string On, string Type)[] Keys =
    [
        ("label", "node", "string"),
        ("outlet", "node", "string"),
        ("time", "node", "string"),
        ("hour", "node", "double"),
        ("kind", "node", "string"),
        ("own", "node", "double"),
        ("story", "node", "int"),
        ("origin", "node", "string"),
        ("probability", "edge", "double"),
        ("taken", "edge", "boolean"),
        ("undetermined", "edge", "boolean"),
        ("sharedCharacters", "edge", "int"),
        ("reasons", "edge", "string"),
    ];

    /// <summary>Writes the whole file as UTF-8.</summary>
    public static void Write(TraceReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        var view = new TraceView(report);
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            IndentChars = " ",
            NewLineChars = "\n",
        };
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartDocument();
        xml.WriteStartElement("graphml", Space);
        foreach (var (name, on, type) in Keys)
            WriteKey(xml, name, on, type);
        xml.WriteStartElement("graph", Space);
        xml.WriteAttributeString("id", "trace");
        xml.WriteAttributeString("edgedefault", "directed");
        for (var at = 0; at < view.Documents.Length; at++)
            WriteNode(xml, view, at);
        for (var at = 0; at < view.Documents.Length; at++)
            WriteEdges(xml, view, at);
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndDocument();
    }

    private static void WriteKey(XmlWriter xml, string name, string on, string type)
    {
        xml.WriteStartElement("key", Space);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("for", on);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString("attr.type", type);
        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, TraceView view, int at)
    {
        var document = view.Documents[at];
        xml.WriteStartElement("node", Space);
        xml.WriteAttributeString("id", Node(at));
        WriteData(xml, "label", VisibleText.Line(document.Id));
        if (document.Outlet is { } outlet)
            WriteData(xml, "outlet", VisibleText.Line(outlet));
        if (document.Time.IsKnown)
            WriteData(xml, "time", TimeWords.Of(document.Time, view.Report.IsDates));
        if (double.IsFinite(document.Time.First))
            WriteData(xml, "hour", XmlConvert.ToString(document.Time.First));
        WriteData(xml, "kind", Plain.Hyphened(document.Kind));
        WriteData(xml, "own", XmlConvert.ToString(document.Own));
        WriteData(xml, "story", XmlConvert.ToString(view.StoryOf(at)));
        if (view.Find(document.Origin) is >= 0 and var origin)
            WriteData(xml, "origin", Node(origin));
        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, TraceView view, int at)
    {
        var document = view.Documents[at];
        foreach (var parent in document.Parents)
        {
            if (view.Find(parent.Id) is >= 0 and var from)
                WriteEdge(xml, document, parent, from, at);
        }
    }

    private static void WriteEdge(
        XmlWriter xml,
        TracedDocument document,
        TracedParent parent,
        int from,
        int to
    )
    {
        xml.WriteStartElement("edge", Space);
        xml.WriteAttributeString("source", Node(from));
        xml.WriteAttributeString("target", Node(to));
        WriteData(xml, "probability", XmlConvert.ToString(parent.Probability));
        WriteData(xml, "taken", XmlConvert.ToString(parent.IsTaken));
        if (parent.IsTaken && document.Kind == TraceKind.Undetermined)
            WriteData(xml, "undetermined", XmlConvert.ToString(true));
        if (!parent.Shared.IsDefaultOrEmpty)
            WriteData(
                xml,
                "sharedCharacters",
                XmlConvert.ToString(parent.Shared.Sum(span => span.End - span.Start))
            );
        if (!parent.Reasons.IsDefaultOrEmpty)
            WriteData(xml, "reasons", string.Join("; ", parent.Reasons.Select(Reason)));
        xml.WriteEndElement();
    }

    private static string Reason(TraceReason reason) =>
        FormattableString.Invariant(
            $"{VisibleText.Line(reason.Words)} ({reason.LogLikelihood:+0.0;-0.0;0.0})"
        );

    private static void WriteData(XmlWriter xml, string key, string words)
    {
        xml.WriteStartElement("data", Space);
        xml.WriteAttributeString("key", key);
        xml.WriteString(words);
        xml.WriteEndElement();
    }

    private static string Node(int at) => FormattableString.Invariant($"n{at + 1}");
}
