using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Makes the lexicon of a training text: words that came three times, as they stand and in lower case.</summary>
internal static class LexiconBuilder
{
    private const int Least = 3;
    private const int Frequent = 50;

    /// <summary>The lexicon's table.</summary>
    public static byte[] Build(IEnumerable<TreeSentence> sentences, Names tags)
    {
        var counts = Count(sentences, tags);
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var entries = new List<(uint, uint)>();
        foreach (var (hash, byTag) in counts.OrderBy(each => each.Key))
        {
            var total = byTag.Values.Sum();
            if (total < Least)
                continue;
            entries.Add((hash, Entry(byTag, total, classes).Bits));
        }

        Console.Error.WriteLine(
            FormattableString.Invariant($"  {entries.Count:N0} words, {classes.Count:N0} classes")
        );
        return HashTable.Write(entries);
    }

    private static LexiconEntry Entry(Dictionary<int, int> byTag, int total, Dictionary<string, int> classes)
    {
        var kept = byTag
            .Where(each => each.Value * 33 >= total)
            .OrderByDescending(each => each.Value)
            .ThenBy(each => each.Key)
            .Select(each => each.Key)
            .Take(4)
            .ToList();
        var name = string.Join(' ', kept);
        if (!classes.TryGetValue(name, out var number))
            classes[name] = number = classes.Count + 1;
        var frequency =
            total >= Frequent ? 3
            : total >= 10 ? 2
            : 1;
        var only = byTag.Count == 1 && total >= Frequent ? kept[0] : -1;
        return LexiconEntry.Of(number, frequency, only);
    }

    // A word with capitals counts for itself and for its lower case.
    private static Dictionary<uint, Dictionary<int, int>> Count(
        IEnumerable<TreeSentence> sentences,
        Names tags
    )
    {
        var counts = new Dictionary<uint, Dictionary<int, int>>();
        foreach (var word in sentences.SelectMany(each => each.Words))
        {
            var form = WordForm.Of(word.Form);
            var tag = tags.Of(word.Joint);
            Add(counts, form.Exact, tag);
            if (form.Exact != form.Lower)
                Add(counts, form.Lower, tag);
        }

        return counts;
    }

    private static void Add(Dictionary<uint, Dictionary<int, int>> counts, uint hash, int tag)
    {
        if (!counts.TryGetValue(hash, out var byTag))
            counts[hash] = byTag = [];
        byTag[tag] = byTag.GetValueOrDefault(tag) + 1;
    }
}
