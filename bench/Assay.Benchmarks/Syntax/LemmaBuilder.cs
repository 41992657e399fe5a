using System.Text;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>Makes the lemmatiser's table: endings from short to long, each kept only where it says something new.</summary>
internal static class LemmaBuilder
{
    /// <summary>The table and the scripts that it points to.</summary>
    public static (byte[] Table, byte[] Scripts) Build(IEnumerable<TreeSentence> sentences, Names tags)
    {
        var counts = new Dictionary<(string Word, int Tag), Dictionary<string, int>>();
        foreach (
            var word in sentences
                .SelectMany(each => each.Words)
                .Where(word => !word.Form.Any(char.IsAsciiDigit))
        )
        {
            var key = (word.Form, tags.Of(word.Joint));
            if (!counts.TryGetValue(key, out var scripts))
                counts[key] = scripts = new(StringComparer.Ordinal);
            var script = LemmaScript.Between(word.Form, word.Lemma).ToString();
            scripts[script] = scripts.GetValueOrDefault(script) + 1;
        }

        return Write(counts, tags);
    }

    private static (byte[] Table, byte[] Scripts) Write(
        Dictionary<(string Word, int Tag), Dictionary<string, int>> counts,
        Names tags
    )
    {
        var types = counts
            .OrderBy(each => each.Key.Word, StringComparer.Ordinal)
            .ThenBy(each => each.Key.Tag)
            .Select(each =>
                (Form: WordForm.Of(each.Key.Word), each.Key.Word, each.Key.Tag, Script: Commonest(each.Value))
            )
            .ToList();
        var said = new Dictionary<uint, string>();
        var known = types.Select(_ => "").ToArray();
        for (var length = 0; length <= Affixes.Longest; length++)
            AddEndings(types, length, known, said);
        for (var at = 0; at < types.Count; at++)
        {
            var (form, _, tag, script) = types[at];
            if (!string.Equals(known[at], script, StringComparison.Ordinal))
                said.TryAdd(Lemmatizer.Key(form, tag, Whole(tags, tag)), script);
        }

        var scripts = said.Values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var numbers = scripts
            .Select((script, number) => (script, number))
            .ToDictionary(StringComparer.Ordinal);
        var entries = said.OrderBy(each => each.Key)
            .Select(each => (each.Key, (uint)numbers[each.Value] + 1))
            .ToList();
        Console.Error.WriteLine(
            FormattableString.Invariant($"  {entries.Count:N0} endings, {scripts.Count:N0} scripts")
        );
        return (HashTable.Write(entries), Encoding.UTF8.GetBytes(string.Join('\n', scripts)));
    }

    private static int Whole(Names tags, int tag) =>
        tags.All[tag].StartsWith("PROPN/", StringComparison.Ordinal)
            ? Lemmatizer.WholeName
            : Lemmatizer.WholeWord;

    private static void AddEndings(
        List<(WordForm Form, string Word, int Tag, string Script)> types,
        int length,
        string[] known,
        Dictionary<uint, string> said
    )
    {
        var groups = Enumerable
            .Range(0, types.Count)
            .Where(at => types[at].Word.Length >= length)
            .GroupBy(at => Lemmatizer.Key(types[at].Form, types[at].Tag, length));
        foreach (var group in groups)
        {
            var script = Commonest(group.CountBy(at => types[at].Script).ToDictionary());
            if (
                length > 0
                && (
                    group.Count() < 2
                    || group.All(at => string.Equals(known[at], script, StringComparison.Ordinal))
                )
            )
                continue;
            said[group.Key] = script;
            foreach (var at in group)
                known[at] = script;
        }
    }

    private static string Commonest(Dictionary<string, int> counts) =>
        counts
            .OrderByDescending(each => each.Value)
            .ThenBy(each => each.Key, StringComparer.Ordinal)
            .First()
            .Key;
}
