using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;

namespace Assay.Networks.Files;

/// <summary>XDSL of GeNIe and SMILE: chance, deterministic and noisy-max nodes; the child runs fastest, then the last parent.</summary>
/// <remarks>
/// Decisions, utilities and equations are refused. In a noisy-max the states run from strongest to absent, so the
/// child is the smallest of the positions that its parents bring about; only that natural order is read.
/// </remarks>
public static class XdslFormat
{
    /// <summary>Reads a network from the text of a file.</summary>
    /// <exception cref="NetworkFormatException">The text is no such file, or has nodes of other kinds.</exception>
    public static Network Read(string text, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var root = XmlNetwork.Load(text);
        var draft = new NetworkDraft(limits ?? ReadingLimits.Default)
        {
            Name = root.Attribute("id")?.Value ?? "",
        };
        XElement[] nodes =
        [
            .. (root.Element("nodes") ?? throw XmlNetwork.PlaceOf(root).Error("found no <nodes>")).Elements(),
        ];
        foreach (var node in nodes)
        {
            if (node.Name.LocalName is not ("cpt" or "deterministic" or "noisymax"))
                throw XmlNetwork
                    .PlaceOf(node)
                    .Error($"found a <{node.Name.LocalName}>, wanted <cpt>, <deterministic> or <noisymax>");
            draft.AddVariable(
                XmlNetwork.PlaceOf(node),
                XmlNetwork.Required(node, "id"),
                [.. node.Elements("state").Select(s => XmlNetwork.Required(s, "id"))]
            );
        }

        foreach (var node in nodes)
            ReadTable(node, draft);
        return draft.Build(XmlNetwork.PlaceOf(root));
    }

    /// <summary>Writes a network. Names become identifiers where they are none; numbers read back to the same bits.</summary>
    public static string Write(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var ids = Identifiers.Of(network.Variables.Select(v => v.Name));
        var nodes = new XElement("nodes");
        // Parents come first: the program that owns the format expects it.
        foreach (var index in network.TopologicalOrder)
        {
            var table = network.Tables[index];
            var numbers = new StringBuilder();
            TableText.Rows(numbers, table, "", " ", " ");
            nodes.Add(
                new XElement(
                    "cpt",
                    new XAttribute("id", ids[index]),
                    Identifiers
                        .Of(network.Variables[index].States)
                        .Select(s => new XElement("state", new XAttribute("id", s))),
                    table.Parents.Length == 0
                        ? null
                        : new XElement("parents", string.Join(' ', table.Parents.Select(p => ids[p]))),
                    new XElement("probabilities", numbers.ToString().TrimEnd())
                )
            );
        }

        var name = Identifiers.Of([network.Name.Length == 0 ? "Network" : network.Name])[0];
        var smile = new XElement(
            "smile",
            new XAttribute("version", "1.0"),
            new XAttribute("id", name),
            nodes
        );
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + smile + "\n";
    }

    private static void ReadTable(XElement node, NetworkDraft draft)
    {
        var place = XmlNetwork.PlaceOf(node);
        var child = XmlNetwork.Required(node, "id");
        string[] parents = node.Element("parents") is { } named
            ? [.. XmlNetwork.Words(named, draft.Limits.Variables).Select(w => w.Text)]
            : [];
        var size = draft.Size(place, child, parents);
        switch (node.Name.LocalName)
        {
            case "cpt":
                var numbers = Part(node, "probabilities");
                var values = XmlNetwork.Numbers(numbers, draft.Limits.Entries);
                if (values.Length != size)
                    throw XmlNetwork
                        .PlaceOf(numbers)
                        .Error($"found {values.Length} numbers for '{child}', wanted {size}");
                draft.AddTable(XmlNetwork.PlaceOf(numbers), child, parents, values);
                break;
            case "deterministic":
                draft.AddTable(place, child, parents, Deterministic(node, draft, child, size));
                break;
            default:
                draft.AddTable(place, child, parents, NoisyMax(node, draft, child, parents));
                break;
        }
    }

    private static double[] Deterministic(XElement node, NetworkDraft draft, string child, int size)
    {
        var part = Part(node, "resultingstates");
        var variable = draft.Variable(XmlNetwork.PlaceOf(node), child);
        var values = new double[size];
        var row = 0;
        foreach (var (text, place) in XmlNetwork.Words(part, size / variable.Cardinality))
        {
            var state = variable.IndexOf(text);
            if (state < 0)
                throw place.Error($"found the state '{text}', wanted one of '{child}'");
            values[row++ * variable.Cardinality + state] = 1;
        }

        return row * variable.Cardinality == size
            ? values
            : throw XmlNetwork
                .PlaceOf(part)
                .Error($"found {row} states for '{child}', wanted {size / variable.Cardinality}");
    }

    private static double[] NoisyMax(XElement node, NetworkDraft draft, string child, string[] parents)
    {
        var place = XmlNetwork.PlaceOf(node);
        ImmutableArray<Variable> scope = [.. parents.Append(child).Select(p => draft.Variable(place, p))];
        var states = scope[^1].Cardinality;
        CheckStrengths(node, scope, draft);
        var part = Part(node, "parameters");
        var numbers = XmlNetwork.Numbers(part, draft.Limits.Entries);
        var wanted = states + scope.Take(parents.Length).Sum(p => p.Cardinality * states);
        if (numbers.Length != wanted)
            throw XmlNetwork
                .PlaceOf(part)
                .Error($"found {numbers.Length} numbers for '{child}', wanted {wanted}");
        var effects = new List<double[]>();
        var at = 0;
        foreach (var parent in scope.Take(parents.Length))
        {
            effects.Add(TurnRows(numbers.AsSpan(at, parent.Cardinality * states), states));
            at += parent.Cardinality * states;
        }

        try
        {
            // Here the largest state is the strongest; in the file the first one is.
            return TurnRows(
                CausalModels.NoisyMax(scope, effects, TurnRows(numbers.AsSpan(at), states)),
                states
            );
        }
        catch (InvalidNetworkException refused)
        {
            throw XmlNetwork.PlaceOf(part).Error(refused.Message);
        }
    }

    private static void CheckStrengths(XElement node, ImmutableArray<Variable> scope, NetworkDraft draft)
    {
        if (node.Element("strengths") is not { } strengths)
            return;
        var natural = scope
            .Take(scope.Length - 1)
            .SelectMany(p => Enumerable.Range(0, p.Cardinality))
            .Select(i => (double)i);
        if (!XmlNetwork.Numbers(strengths, draft.Limits.Entries).SequenceEqual(natural))
            throw XmlNetwork
                .PlaceOf(strengths)
                .Error("found strengths in another order, wanted 0 1 2 ... for each parent");
    }

    private static double[] TurnRows(ReadOnlySpan<double> rows, int length)
    {
        var turned = rows.ToArray();
        for (var at = 0; at < turned.Length; at += length)
            Array.Reverse(turned, at, length);
        return turned;
    }

    private static XElement Part(XElement node, string name) =>
        node.Element(name) ?? throw XmlNetwork.PlaceOf(node).Error($"found no <{name}>");
}
