using System.Globalization;
using System.Text;

namespace Assay.Networks.Files;

/// <summary>The text format of Netica (<c>.dne</c>), nature nodes: the child runs fastest, then the last parent.</summary>
/// <remarks>
/// Reads <c>probs</c> and the <c>functable</c> of deterministic nodes. Decisions, utilities and constants are refused,
/// and so are nodes without a table. Identifiers have at most 30 characters; the writer shortens longer names.
/// </remarks>
public static class NeticaFormat
{
    private const int LongestName = 30;
    private const string Marks = "{}()=;,";

    /// <summary>Reads a network from the text of a file.</summary>
    /// <exception cref="NetworkFormatException">The text is no such file, or has nodes of other kinds.</exception>
    public static Network Read(string text, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenReader(text, Marks);
        var draft = new NetworkDraft(limits ?? ReadingLimits.Default);
        tokens.ExpectWord("bnet");
        draft.Name = tokens.Name("the name of the network");
        tokens.Expect('{');
        var nodes = new List<NeticaNode>();
        while (!tokens.TryMark('}'))
        {
            if (tokens.TryWord("node"))
                nodes.Add(ReadNode(tokens, draft.Limits));
            else
                Skip(tokens);
            if (tokens.Kind == TokenKind.End)
                throw tokens.Unexpected("'}' to end the network");
        }

        foreach (var node in nodes)
            draft.AddVariable(node.Place, node.Name, node.States);
        foreach (var node in nodes)
            node.AddTo(draft);
        return draft.Build(tokens.Place);
    }

    /// <summary>Writes a network. Names become identifiers where they are none; numbers read back to the same bits.</summary>
    public static string Write(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var ids = Identifiers.Of(network.Variables.Select(v => v.Name), LongestName);
        var name = Identifiers.Of([network.Name.Length == 0 ? "Network" : network.Name], LongestName)[0];
        var text = new StringBuilder("// ~->[DNET-1]->~\n\nbnet ").Append(name).Append(" {\n");
        // Netica wants parents before children.
        foreach (var index in network.TopologicalOrder)
        {
            var table = network.Tables[index];
            text.Append("\nnode ")
                .Append(ids[index])
                .Append(" {\n  kind = NATURE;\n  discrete = TRUE;\n  chance = CHANCE;\n  states = (");
            text.AppendJoin(", ", Identifiers.Of(network.Variables[index].States, LongestName))
                .Append(");\n  parents = (");
            text.AppendJoin(", ", table.Parents.Select(p => ids[p])).Append(");\n  probs =\n    ");
            TableText.Nested(text, network, table, ", ");
            text.Append(";\n};\n");
        }

        return text.Append("};\n").ToString();
    }

    private static NeticaNode ReadNode(TokenReader tokens, ReadingLimits limits)
    {
        var node = new NeticaNode(tokens.Place, tokens.Name("the name of a node"));
        tokens.Expect('{');
        while (!tokens.TryMark('}'))
        {
            node.TablePlace =
                tokens.IsWord("probs") || tokens.IsWord("functable") ? tokens.Place : node.TablePlace;
            if (tokens.TryWord("kind"))
                CheckKind(tokens);
            else if (tokens.TryWord("states"))
                node.States = Words(tokens, limits);
            else if (tokens.TryWord("numstates"))
                node.States = Numbered(tokens);
            else if (tokens.TryWord("parents"))
                node.Parents = Words(tokens, limits);
            else if (tokens.TryWord("probs"))
                node.Probabilities = Words(tokens, limits);
            else if (tokens.TryWord("functable"))
                node.Function = Words(tokens, limits);
            else
                Skip(tokens);
        }

        tokens.TryMark(';');
        return node;
    }

    private static void CheckKind(TokenReader tokens)
    {
        tokens.Expect('=');
        if (!tokens.TryWord("NATURE"))
            throw tokens.Unexpected("'NATURE'");
        tokens.Expect(';');
    }

    private static List<string> Numbered(TokenReader tokens)
    {
        tokens.Expect('=');
        var count = tokens.Integer("a number of states", 10_000);
        tokens.Expect(';');
        return [.. Enumerable.Range(0, count).Select(i => "s" + i.ToString(CultureInfo.InvariantCulture))];
    }

    /// <summary>The words of a list, parentheses and commas aside.</summary>
    private static List<string> Words(TokenReader tokens, ReadingLimits limits)
    {
        tokens.Expect('=');
        var words = new List<string>();
        while (!tokens.TryMark(';'))
        {
            if (tokens.TryMark('(') || tokens.TryMark(')') || tokens.TryMark(','))
                continue;
            if (words.Count >= limits.Entries)
                throw tokens.Place.Error(
                    $"the tables would have more than the {limits.Entries} numbers that are allowed"
                );
            words.Add(tokens.Name("a name, a number or ';'"));
        }

        return words;
    }

    /// <summary>Steps over an attribute or a block that says nothing about probabilities.</summary>
    private static void Skip(TokenReader tokens)
    {
        if (tokens.Kind is not (TokenKind.Word or TokenKind.Quoted))
        {
            if (!tokens.TryMark(';'))
                throw tokens.Unexpected("an attribute or '}'");
            return;
        }

        tokens.SkipPast(';');
    }
}
