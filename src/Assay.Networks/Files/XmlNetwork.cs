using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Assay.Networks.Files;

/// <summary>Reads XML with lines, without document types and without reaching for anything outside.</summary>
internal static class XmlNetwork
{
    /// <summary>Nesting above this is no network; deeper trees cost more than they can tell.</summary>
    private const int DeepestNesting = 64;

    public static XElement Load(string text)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Ignore,
                XmlResolver = null,
                MaxCharactersFromEntities = 0,
            };
            CheckDepth(text, settings);
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo | LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException broken)
        {
            throw new NetworkFormatException(
                Math.Max(1, broken.LineNumber),
                Math.Max(1, broken.LinePosition),
                broken.Message
            );
        }
    }

    public static Place PlaceOf(XObject node)
    {
        var info = (IXmlLineInfo)node;
        return new Place(Math.Max(1, info.LineNumber), Math.Max(1, info.LinePosition));
    }

    public static string Required(XElement element, string name) =>
        element.Attribute(name)?.Value is { Length: > 0 } found
            ? found
            : throw PlaceOf(element)
                .Error($"found <{element.Name.LocalName}> without the attribute '{name}'");

    /// <summary>The numbers between the tags, each error with its own line.</summary>
    public static double[] Numbers(XElement element, long most) =>
        [
            .. Words(element, most)
                .Select(word =>
                    double.TryParse(
                        word.Text,
                        NumberStyles.Float,
                        CultureInfo.InvariantCulture,
                        out var number
                    ) && double.IsFinite(number)
                        ? number
                        : throw word.Place.Error($"found '{word.Text}', wanted a number")
                ),
        ];

    public static IEnumerable<(string Text, Place Place)> Words(XElement element, long most)
    {
        long count = 0;
        foreach (var node in element.Nodes().OfType<XText>())
        {
            var text = node.Value;
            var (line, column) = PlaceOf(node);
            for (var at = 0; at < text.Length; )
            {
                if (char.IsWhiteSpace(text[at]))
                {
                    (line, column) = text[at] == '\n' ? (line + 1, 1) : (line, column + 1);
                    at++;
                    continue;
                }

                var start = at;
                while (at < text.Length && !char.IsWhiteSpace(text[at]))
                    at++;
                var place = new Place(line, column);
                if (++count > most)
                    throw place.Error($"the tables would have more than the {most} numbers that are allowed");
                yield return (text[start..at], place);
                column += at - start;
            }
        }
    }

    private static void CheckDepth(string text, XmlReaderSettings settings)
    {
        using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
        while (reader.Read())
        {
            if (reader.Depth > DeepestNesting)
                throw new XmlException(
                    $"nested more than {DeepestNesting} deep",
                    null,
                    ((IXmlLineInfo)reader).LineNumber,
                    1
                );
        }
    }
}
