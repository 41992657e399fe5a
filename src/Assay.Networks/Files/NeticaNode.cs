using System.Globalization;

namespace Assay.Networks.Files;

/// <summary>A node of a Netica file before its parents are known.</summary>
internal sealed class NeticaNode(Place place, string name)
{
    public Place Place { get; } = place;

    public string Name { get; } = name;

    public Place TablePlace { get; set; } = place;

    public List<string> States { get; set; } = [];

    public List<string> Parents { get; set; } = [];

    public List<string>? Probabilities { get; set; }

    public List<string>? Function { get; set; }

    public void AddTo(NetworkDraft draft)
    {
        var size = draft.Size(Place, Name, Parents);
        var values =
            Probabilities is not null ? FromProbabilities(Probabilities, size)
            : Function is not null ? FromFunction(Function, size)
            : throw Place.Error($"found neither 'probs' nor 'functable' of '{Name}'");
        draft.AddTable(TablePlace, Name, Parents, values);
    }

    private double[] FromProbabilities(List<string> words, int size)
    {
        var values = new List<double>(words.Count);
        foreach (var word in words)
        {
            // A state in place of a row says that it is certain.
            if (word[0] == '#')
                values.AddRange(Certain(word));
            else if (string.Equals(word, "@imposs", StringComparison.Ordinal))
                values.Add(0);
            else if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                values.Add(number);
            else
                throw TablePlace.Error($"found '{word}' in the table of '{Name}', wanted a number");
        }

        return values.Count == size
            ? [.. values]
            : throw TablePlace.Error($"found {values.Count} numbers for '{Name}', wanted {size}");
    }

    private double[] FromFunction(List<string> words, int size)
    {
        if ((long)words.Count * States.Count != size)
            throw TablePlace.Error($"found {words.Count} states for '{Name}', wanted {size / States.Count}");
        return [.. words.SelectMany(Certain)];
    }

    private double[] Certain(string word)
    {
        var state =
            word[0] == '#'
            && int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
                ? index
                : States.IndexOf(word);
        if ((uint)state >= (uint)States.Count)
            throw TablePlace.Error($"found the state '{word}', wanted one of '{Name}'");
        var row = new double[States.Count];
        row[state] = 1;
        return row;
    }
}
