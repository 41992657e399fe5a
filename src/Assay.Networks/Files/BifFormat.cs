using System.Buffers;
using System.Text;

namespace Assay.Networks.Files;

/// <summary>The Interchange Format of the Bayesian network community, version 0.15 (Cozman 1996).</summary>
/// <remarks>
/// A <c>table</c> of a variable with parents lists the variable's own state slowest and the last parent fastest;
/// rows in parentheses name the parents' states. <c>default</c> fills rows that are not given.
/// </remarks>
public static class BifFormat
{
    private const string Marks = "{}()[],;|";

    private static readonly SearchValues<char> Unsafe = SearchValues.Create(Marks + "\"\\\0");

    /// <summary>Reads a network from the text of a file.</summary>
    /// <exception cref="NetworkFormatException">The text is no such file.</exception>
    public static Network Read(string text, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new TokenReader(text, Marks);
        var draft = new NetworkDraft(limits ?? ReadingLimits.Default);
        var tables = new List<Action>();
        while (tokens.Kind != TokenKind.End)
        {
            if (tokens.TryWord("network"))
                ReadHead(tokens, draft);
            else if (tokens.TryWord("variable"))
                ReadVariable(tokens, draft);
            else if (tokens.IsWord("probability"))
                tables.Add(ReadTable(tokens, draft));
            else
                throw tokens.Unexpected("'network', 'variable' or 'probability'");
        }

        // Tables may precede the variables that they name, so they are resolved at the end.
        foreach (var table in tables)
            table();
        return draft.Build(tokens.Place);
    }

    /// <summary>Writes a network; numbers are the shortest that read back to the same bits.</summary>
    public static string Write(Network network)
    {
        ArgumentNullException.ThrowIfNull(network);
        var text = new StringBuilder();
        text.Append("network ")
            .Append(Quote(network.Name.Length == 0 ? "unknown" : network.Name))
            .Append(" {\n}\n");
        foreach (var variable in network.Variables)
        {
            text.Append("variable ").Append(Quote(variable.Name)).Append(" {\n  type discrete [ ");
            text.Append(variable.Cardinality).Append(" ] { ");
            text.AppendJoin(", ", variable.States.Select(Quote)).Append(" };\n}\n");
        }

        foreach (var table in network.Tables)
            WriteTable(text, network, table);
        return text.ToString();
    }

    private static void ReadHead(TokenReader tokens, NetworkDraft draft)
    {
        var name = tokens.IsMark('{') ? "" : tokens.Name("the name of the network");
        draft.Name = string.Equals(name, "unknown", StringComparison.Ordinal) ? "" : name;
        tokens.Expect('{');
        SkipProperties(tokens);
        tokens.Expect('}');
    }

    private static void SkipProperties(TokenReader tokens)
    {
        while (tokens.IsWord("property"))
            tokens.SkipPast(';');
    }

    private static void ReadVariable(TokenReader tokens, NetworkDraft draft)
    {
        var place = tokens.Place;
        var name = tokens.Name("the name of a variable");
        tokens.Expect('{');
        List<string>? states = null;
        while (!tokens.IsMark('}'))
        {
            if (tokens.IsWord("property"))
                tokens.SkipPast(';');
            else if (tokens.TryWord("type"))
                states = ReadStates(tokens, draft.Limits);
            else
                throw tokens.Unexpected("'type', 'property' or '}'");
        }

        tokens.Expect('}');
        draft.AddVariable(
            place,
            name,
            states ?? throw place.Error($"found no type for the variable '{name}'")
        );
    }

    private static List<string> ReadStates(TokenReader tokens, ReadingLimits limits)
    {
        tokens.ExpectWord("discrete");
        tokens.Expect('[');
        var place = tokens.Place;
        var count = tokens.Integer("the number of states", limits.Variables);
        tokens.Expect(']');
        tokens.Expect('{');
        var states = new List<string>();
        while (!tokens.TryMark('}'))
        {
            states.Add(tokens.Name("the name of a state or '}'"));
            tokens.TryMark(',');
        }

        tokens.TryMark(';');
        return states.Count == count
            ? states
            : throw place.Error($"found {states.Count} states, wanted {count}");
    }

    private static Action ReadTable(TokenReader tokens, NetworkDraft draft)
    {
        tokens.Advance();
        tokens.Expect('(');
        var place = tokens.Place;
        var child = tokens.Name("the name of a variable");
        tokens.TryMark('|');
        var parents = new List<string>();
        while (!tokens.TryMark(')'))
        {
            tokens.TryMark(',');
            parents.Add(tokens.Name("the name of a parent or ')'"));
            tokens.TryMark(',');
        }

        tokens.Expect('{');
        var rows = new List<BifRow>();
        while (!tokens.TryMark('}'))
        {
            if (tokens.IsWord("property"))
                tokens.SkipPast(';');
            else
                rows.Add(ReadRow(tokens, parents.Count, draft.Limits));
        }

        return () => new BifTable(place, child, parents, rows).AddTo(draft);
    }

    private static BifRow ReadRow(TokenReader tokens, int parents, ReadingLimits limits)
    {
        var place = tokens.Place;
        string[]? given = null;
        var isDefault = false;
        if (tokens.TryMark('('))
        {
            given = new string[parents];
            for (var i = 0; i < parents; i++)
            {
                given[i] = tokens.Name("the state of a parent");
                tokens.TryMark(',');
            }

            tokens.Expect(')');
        }
        else if (tokens.TryWord("default"))
        {
            isDefault = true;
        }
        else
        {
            tokens.ExpectWord("table");
        }

        var numbers = new List<double>();
        while (!tokens.TryMark(';'))
        {
            numbers.Add(tokens.Number("a number or ';'"));
            tokens.TryMark(',');
            if (numbers.Count > limits.Entries)
                throw place.Error(
                    $"the tables would have more than the {limits.Entries} numbers that are allowed"
                );
        }

        return new BifRow(place, given, isDefault, numbers.ToArray());
    }

    private static void WriteTable(StringBuilder text, Network network, ConditionalTable table)
    {
        text.Append("probability ( ").Append(Quote(network.Variables[table.Variable].Name));
        if (table.Parents.Length > 0)
            text.Append(" | ").AppendJoin(", ", table.Parents.Select(p => Quote(network.Variables[p].Name)));
        text.Append(" ) {\n");
        var states = new int[table.Parents.Length];
        for (var row = 0; row < table.RowCount; row++)
        {
            if (states.Length == 0)
                text.Append("  table ");
            else
                text.Append("  (")
                    .AppendJoin(
                        ", ",
                        states.Select((s, i) => Quote(network.Variables[table.Parents[i]].States[s]))
                    )
                    .Append(") ");
            text.AppendJoin(", ", table.Row(row).ToArray().Select(TableText.Number)).Append(";\n");
            for (var i = states.Length - 1; i >= 0; i--)
            {
                if (++states[i] < network.Variables[table.Parents[i]].Cardinality)
                    break;
                states[i] = 0;
            }
        }

        text.Append("}\n");
    }

    private static string Quote(string name)
    {
        var plain =
            !name.AsSpan().ContainsAny(Unsafe)
            && !name.Any(char.IsWhiteSpace)
            && !name.StartsWith("//", StringComparison.Ordinal)
            && !name.StartsWith("/*", StringComparison.Ordinal)
            && name is not ("property" or "table" or "default");
        return plain
            ? name
            : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }
}
