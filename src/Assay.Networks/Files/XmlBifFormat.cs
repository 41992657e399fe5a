using System.Text;
using System.Xml.Linq;

namespace Assay.Networks.Files;

/// <summary>XMLBIF 0.3 (Cozman 1998): the child runs fastest, then the last <c>GIVEN</c>.</summary>
/// <remarks>The document type that such files carry is ignored, never processed.</remarks>
public static class XmlBifFormat
{
    /// <summary>Reads a network from the text of a file.</summary>
    /// <exception cref="NetworkFormatException">The text is no such file.</exception>
    public static Network Read(string text, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var root = XmlNetwork.Load(text);
        var net = Child(root, "NETWORK") ?? throw XmlNetwork.PlaceOf(root).Error("found no <NETWORK>");
        var draft = new NetworkDraft(limits ?? ReadingLimits.Default) { Name = Text(net, "NAME") ?? "" };
        foreach (var variable in Children(net, "VARIABLE"))
            ReadVariable(variable, draft);
        foreach (var definition in Children(net, "DEFINITION").Concat(Children(net, "PROBABILITY")))
            ReadDefinition(definition, draft);
        return draft.Build(XmlNetwork.PlaceOf(net));
    }

    /// <summary>Writes a network; numbers are the shortest that read back to the same bits.</summary>
    public static string Write(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var net = new XElement("NETWORK", new XElement("NAME", network.Name));
        foreach (var variable in network.Variables)
        {
            net.Add(
                new XElement(
                    "VARIABLE",
                    new XAttribute("TYPE", "nature"),
                    new XElement("NAME", variable.Name),
                    variable.States.Select(s => new XElement("OUTCOME", s))
                )
            );
        }

        foreach (var table in network.Tables)
        {
            var numbers = new StringBuilder("\n");
            TableText.Rows(numbers, table, "", " ", "\n");
            net.Add(
                new XElement(
                    "DEFINITION",
                    new XElement("FOR", network.Variables[table.Variable].Name),
                    table.Parents.Select(p => new XElement("GIVEN", network.Variables[p].Name)),
                    new XElement("TABLE", numbers.ToString())
                )
            );
        }

        return "<?xml version=\"1.0\"?>\n"
            + new XElement("BIF", new XAttribute("VERSION", "0.3"), net)
            + "\n";
    }

    private static void ReadVariable(XElement variable, NetworkDraft draft)
    {
        var place = XmlNetwork.PlaceOf(variable);
        var kind = variable.Attribute("TYPE")?.Value ?? "nature";
        if (!string.Equals(kind, "nature", StringComparison.Ordinal))
            throw place.Error($"found a variable of type '{kind}', wanted 'nature'");
        var name = Text(variable, "NAME") ?? throw place.Error("found a variable without <NAME>");
        draft.AddVariable(
            place,
            name,
            [.. Children(variable, "OUTCOME").Concat(Children(variable, "VALUE")).Select(Trimmed)]
        );
    }

    private static void ReadDefinition(XElement definition, NetworkDraft draft)
    {
        var place = XmlNetwork.PlaceOf(definition);
        var child = Text(definition, "FOR") ?? throw place.Error("found a definition without <FOR>");
        string[] parents = [.. Children(definition, "GIVEN").Select(Trimmed)];
        var table = Child(definition, "TABLE") ?? throw place.Error($"found no <TABLE> of '{child}'");
        var size = draft.Size(place, child, parents);
        var values = XmlNetwork.Numbers(table, draft.Limits.Entries);
        if (values.Length != size)
            throw XmlNetwork
                .PlaceOf(table)
                .Error($"found {values.Length} numbers for '{child}', wanted {size}");
        draft.AddTable(XmlNetwork.PlaceOf(table), child, parents, values);
    }

    private static string Trimmed(XElement element) => element.Value.Trim();

    private static string? Text(XElement element, string name) =>
        Child(element, name) is { } found ? Trimmed(found) : null;

    private static XElement? Child(XElement element, string name) => Children(element, name).FirstOrDefault();

    private static IEnumerable<XElement> Children(XElement element, string name) =>
        element
            .Elements()
            .Where(e => string.Equals(e.Name.LocalName, name, StringComparison.OrdinalIgnoreCase));
}
