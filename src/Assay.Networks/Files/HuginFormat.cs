using System.Text;

namespace Assay.Networks.Files;

/// <summary>The NET language of Hugin, discrete chance nodes: the child runs fastest, then the last parent.</summary>
/// <remarks>Decisions, utilities, continuous nodes and classes are refused with their line.</remarks>
public static class HuginFormat
{
    private const string Marks = "{}()=;|";

    /// <summary>Reads a network from the text of a file.</summary>
    /// <exception cref="NetworkFormatException">The text is no such file, or has nodes of other kinds.</exception>
    public static Network Read(string text, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenReader(text, Marks, true);
        var draft = new NetworkDraft(limits ?? ReadingLimits.Default);
        var tables = new List<Action>();
        while (tokens.Kind != TokenKind.End)
        {
            if (tokens.TryWord("net"))
                ReadHead(tokens, draft);
            else if (tokens.TryWord("potential"))
                tables.Add(ReadPotential(tokens, draft));
            else if (tokens.TryWord("discrete") || tokens.IsWord("node"))
                ReadNode(tokens, draft);
            else
                throw tokens.Unexpected("'net', 'node' or 'potential'");
        }

        foreach (var table in tables)
            table();
        return draft.Build(tokens.Place);
    }

    /// <summary>Writes a network. Names of nodes become identifiers, with the name as label; numbers read back to the same bits.</summary>
    public static string Write(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var ids = Identifiers.Of(network.Variables.Select(v => v.Name));
        var text = new StringBuilder("net\n{\n");
        if (network.Name.Length > 0)
            text.Append("  name = ").Append(Quote(network.Name)).Append(";\n");
        text.Append("}\n");
        for (var i = 0; i < ids.Length; i++)
        {
            var variable = network.Variables[i];
            text.Append("node ")
                .Append(ids[i])
                .Append("\n{\n  states = (")
                .AppendJoin(' ', variable.States.Select(Quote))
                .Append(");\n");
            if (!string.Equals(variable.Name, ids[i], StringComparison.Ordinal))
                text.Append("  label = ").Append(Quote(variable.Name)).Append(";\n");
            text.Append("}\n");
        }

        foreach (var table in network.Tables)
        {
            text.Append("potential (").Append(ids[table.Variable]);
            if (table.Parents.Length > 0)
                text.Append(" | ").AppendJoin(' ', table.Parents.Select(p => ids[p]));
            text.Append(")\n{\n  data = ");
            TableText.Nested(text, network, table, " ");
            text.Append(";\n}\n");
        }

        return text.ToString();
    }

    private static void ReadHead(TokenReader tokens, NetworkDraft draft)
    {
        tokens.Expect('{');
        while (!tokens.TryMark('}'))
        {
            if (tokens.TryWord("name"))
            {
                tokens.Expect('=');
                draft.Name =
                    tokens.Kind == TokenKind.Quoted && tokens.Span.Length == 0 ? "" : tokens.Name("a name");
            }

            tokens.SkipPast(';');
        }
    }

    private static void ReadNode(TokenReader tokens, NetworkDraft draft)
    {
        tokens.ExpectWord("node");
        var place = tokens.Place;
        var name = tokens.Name("the name of a node");
        tokens.Expect('{');
        List<string>? states = null;
        while (!tokens.TryMark('}'))
        {
            if (tokens.TryWord("states"))
                states = ReadStates(tokens);
            tokens.SkipPast(';');
        }

        draft.AddVariable(place, name, states ?? throw place.Error($"found no states of '{name}'"));
    }

    private static List<string> ReadStates(TokenReader tokens)
    {
        tokens.Expect('=');
        tokens.Expect('(');
        var states = new List<string>();
        while (!tokens.TryMark(')'))
            states.Add(tokens.Name("a state or ')'"));
        return states;
    }

    private static Action ReadPotential(TokenReader tokens, NetworkDraft draft)
    {
        tokens.Expect('(');
        var place = tokens.Place;
        var child = tokens.Name("the name of a node");
        var parents = new List<string>();
        tokens.TryMark('|');
        while (!tokens.TryMark(')'))
            parents.Add(tokens.Name("the name of a parent or ')'"));
        tokens.Expect('{');
        List<double>? numbers = null;
        var dataPlace = place;
        while (!tokens.TryMark('}'))
        {
            dataPlace = tokens.Place;
            if (tokens.IsWord("model_nodes") || tokens.IsWord("model_data"))
                throw tokens.Unexpected("'data': models are not read");
            if (tokens.TryWord("data"))
                numbers = ReadNumbers(tokens, draft.Limits);
            tokens.SkipPast(';');
        }

        return () =>
        {
            var size = draft.Size(place, child, parents);
            if (numbers?.Count != size)
                throw dataPlace.Error($"found {numbers?.Count ?? 0} numbers for '{child}', wanted {size}");
            draft.AddTable(dataPlace, child, parents, [.. numbers]);
        };
    }

    private static List<double> ReadNumbers(TokenReader tokens, ReadingLimits limits)
    {
        tokens.Expect('=');
        var numbers = new List<double>();
        while (!tokens.IsMark(';'))
        {
            if (tokens.TryMark('(') || tokens.TryMark(')'))
                continue;
            if (numbers.Count >= limits.Entries)
                throw tokens.Place.Error(
                    $"the tables would have more than the {limits.Entries} numbers that are allowed"
                );
            numbers.Add(tokens.Number("a number, a parenthesis or ';'"));
        }

        return numbers;
    }

    private static string Quote(string name) =>
        $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
