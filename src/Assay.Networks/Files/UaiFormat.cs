using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Assay.Networks.Files;

/// <summary>The format of the UAI inference competitions: <c>BAYES</c> and <c>MARKOV</c> models, and evidence.</summary>
/// <remarks>The format has no names: variables become x0, x1 and states 0, 1. The last variable of a function runs fastest.</remarks>
public static class UaiFormat
{
    /// <summary>Reads a model: a <see cref="Network"/> from <c>BAYES</c>, a plain graph from <c>MARKOV</c>.</summary>
    /// <exception cref="NetworkFormatException">The text is no such file.</exception>
    public static FactorGraph Read(string text, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        limits ??= ReadingLimits.Default;
        var tokens = new TokenReader(text, "");
        var isNetwork = tokens.TryWord("BAYES");
        if (!isNetwork)
            tokens.ExpectWord("MARKOV");
        var variables = ReadVariables(tokens, limits);
        var scopes = ReadScopes(tokens, variables, limits);
        var draft = isNetwork ? new NetworkDraft(limits) : null;
        foreach (var variable in isNetwork ? variables : [])
            draft!.AddVariable(tokens.Place, variable.Name, variable.States);
        var factors = ImmutableArray.CreateBuilder<Factor>(scopes.Length);
        long entries = 0;
        foreach (var scope in scopes)
        {
            var place = tokens.Place;
            var values = ReadTable(tokens, scope, variables, limits, ref entries);
            if (draft is not null && scope.Length == 0)
                throw place.Error(
                    "found a function without variables, wanted one whose last variable is the child"
                );
            if (draft is null)
                factors.Add(new Factor(scope, values));
            else
                draft.AddTable(
                    place,
                    variables[scope[^1]].Name,
                    [.. scope[..^1].Select(v => variables[v].Name)],
                    values
                );
        }

        if (tokens.Kind != TokenKind.End)
            throw tokens.Unexpected("the end of the file");
        return draft is null
            ? new FactorGraph("", variables, factors.MoveToImmutable())
            : draft.Build(tokens.Place);
    }

    /// <summary>Writes a model; a network as <c>BAYES</c>.</summary>
    public static string Write(FactorGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var text = new StringBuilder(graph is Network ? "BAYES\n" : "MARKOV\n");
        text.Append(graph.Variables.Length).Append('\n');
        text.AppendJoin(' ', graph.Variables.Select(v => v.Cardinality)).Append('\n');
        text.Append(graph.Factors.Length).Append('\n');
        foreach (var factor in graph.Factors)
            text.Append(factor.Scope.Length)
                .Append(factor.Scope.Length == 0 ? "" : " ")
                .AppendJoin(' ', factor.Scope)
                .Append('\n');
        foreach (var factor in graph.Factors)
        {
            text.Append('\n').Append(factor.Values.Length).Append('\n');
            text.AppendJoin(' ', factor.Values.Select(TableText.Number)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Reads an evidence file: one set, or several after a line with their number.</summary>
    /// <exception cref="NetworkFormatException">The text is no such file, or names what the model lacks.</exception>
    public static IReadOnlyList<Evidence> ReadEvidence(string text, FactorGraph graph)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(graph);
        var tokens = new TokenReader(text, "");
        if (tokens.Kind == TokenKind.End)
            return [Evidence.None];
        var line = tokens.Place.Line;
        var first = tokens.Integer("a count", 1_000_000);
        // A count alone on its line, with more below, says how many sets follow; else it starts the only set.
        if (tokens.Kind == TokenKind.End || tokens.Place.Line == line)
            return [ReadSet(tokens, first, graph, true)];
        var sets = new List<Evidence>();
        for (var i = 0; i < first; i++)
            sets.Add(
                ReadSet(
                    tokens,
                    tokens.Integer("the size of an evidence set", 1_000_000),
                    graph,
                    i == first - 1
                )
            );
        return sets;
    }

    /// <summary>Writes one evidence set, states only: the format knows no likelihoods.</summary>
    /// <exception cref="InvalidNetworkException">The evidence has likelihoods.</exception>
    public static string WriteEvidence(Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        if (!evidence.Likelihoods.IsEmpty)
            throw new InvalidNetworkException("A UAI evidence file holds states only, no likelihoods.");
        return string.Join(
                ' ',
                evidence.States.SelectMany(s => new[] { s.Key, s.Value }).Prepend(evidence.States.Count)
            ) + "\n";
    }

    private static Evidence ReadSet(TokenReader tokens, int count, FactorGraph graph, bool isLast)
    {
        var evidence = Evidence.None;
        for (var i = 0; i < count; i++)
        {
            var variable = tokens.Integer("a variable of the model", graph.Variables.Length - 1);
            evidence = evidence.With(
                variable,
                tokens.Integer("a state", graph.Variables[variable].Cardinality - 1)
            );
        }

        return isLast && tokens.Kind != TokenKind.End
            ? throw tokens.Unexpected("the end of the file")
            : evidence;
    }

    private static ImmutableArray<Variable> ReadVariables(TokenReader tokens, ReadingLimits limits)
    {
        var count = tokens.Integer("the number of variables", limits.Variables);
        var variables = ImmutableArray.CreateBuilder<Variable>();
        long states = 0;
        for (var i = 0; i < count; i++)
        {
            var place = tokens.Place;
            var cardinality = tokens.Integer("a number of states", limits.Variables);
            states += cardinality;
            if (cardinality == 0 || states > limits.Entries)
                throw place.Error(
                    $"found {cardinality} states, wanted at least one and no more than {limits.Entries} in all"
                );
            variables.Add(
                new Variable(
                    "x" + i.ToString(CultureInfo.InvariantCulture),
                    Enumerable.Range(0, cardinality).Select(s => s.ToString(CultureInfo.InvariantCulture))
                )
            );
        }

        return variables.ToImmutable();
    }

    private static ImmutableArray<int>[] ReadScopes(
        TokenReader tokens,
        ImmutableArray<Variable> variables,
        ReadingLimits limits
    )
    {
        var scopes = new List<ImmutableArray<int>>();
        for (var left = tokens.Integer("the number of functions", limits.Variables * 10); left > 0; left--)
        {
            var place = tokens.Place;
            var size = tokens.Integer("the size of a function", variables.Length);
            var scope = ImmutableArray.CreateBuilder<int>();
            for (var i = 0; i < size; i++)
                scope.Add(tokens.Integer("a variable", variables.Length - 1));
            if (scope.Distinct().Count() != size)
                throw place.Error("found a variable twice in a function");
            scopes.Add(scope.ToImmutable());
        }

        return [.. scopes];
    }

    private static double[] ReadTable(
        TokenReader tokens,
        ImmutableArray<int> scope,
        ImmutableArray<Variable> variables,
        ReadingLimits limits,
        ref long entries
    )
    {
        var place = tokens.Place;
        long size = 1;
        foreach (var variable in scope)
        {
            size *= variables[variable].Cardinality;
            if (size > limits.Entries)
                break;
        }

        entries += size;
        if (entries > limits.Entries)
            throw place.Error(
                $"the tables would have more than the {limits.Entries} numbers that are allowed"
            );
        if (tokens.Integer("the number of entries", int.MaxValue) != size)
            throw place.Error($"found another number of entries, wanted {size}");
        var values = new List<double>();
        for (long i = 0; i < size; i++)
        {
            var at = tokens.Place;
            var number = tokens.Number("a number");
            values.Add(
                number >= 0 ? number : throw at.Error($"found {number}, wanted a number that is not negative")
            );
        }

        return [.. values];
    }
}
