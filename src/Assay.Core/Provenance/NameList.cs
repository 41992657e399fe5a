namespace Assay.Core.Provenance;

/// <summary>Names in order of first mention, each once.</summary>
internal sealed class NameList
{
    // So many names that end alike are looked through, and no more, so that a list of thousands stays cheap.
    private const int MostAlike = 64;

    private readonly Dictionary<string, List<Naming>> _byLastWord = new(StringComparer.Ordinal);
    private readonly List<Naming> _names = [];

    public IReadOnlyList<Naming> Names => _names;

    /// <summary>Adds a name unless it is empty or there already.</summary>
    public bool TryAdd(string? name, DateSpan? date)
    {
        var words = NameWords.Of(name);
        if (words.Length == 0)
            return false;
        if (!_byLastWord.TryGetValue(words[^1], out var alike))
            _byLastWord.Add(words[^1], alike = []);
        if (alike.Take(MostAlike).Any(other => IsSame(other.Words, words)))
            return false;
        var naming = new Naming(name!.ReplaceLineEndings(" ").Trim(), words, date, []);
        alike.Add(naming);
        _names.Add(naming);
        return true;
    }

    /// <summary>Keeps every form of a name that comes, shorter and longer, to look the fullest up.</summary>
    public void Learn(string name)
    {
        var words = NameWords.Of(name);
        if (words.Length == 0)
            return;
        if (!_byLastWord.TryGetValue(words[^1], out var alike))
            _byLastWord.Add(words[^1], alike = []);
        if (
            alike.Count < MostAlike
            && !alike.Exists(other => other.Words.SequenceEqual(words, StringComparer.Ordinal))
        )
            alike.Add(new Naming(name.ReplaceLineEndings(" ").Trim(), words, null, []));
    }

    /// <summary>The name as it is written in full where only one of the names begins or ends like it; else as given.</summary>
    public string Fullest(string name)
    {
        var words = NameWords.Of(name);
        if (words.Length == 0 || !_byLastWord.TryGetValue(words[^1], out var alike))
            return name;
        var fuller = alike
            .Take(MostAlike)
            .Where(other =>
                other.Words.Length > words.Length
                && words.All(word => other.Words.Contains(word, StringComparer.Ordinal))
            )
            .Take(2)
            .ToList();
        return fuller is [var one] ? one.Text : name;
    }

    // "Meyer" is "Doctor Meyer": they end alike, and one holds all of the other's words.
    private static bool IsSame(string[] left, string[] right) =>
        left.All(word => right.Contains(word, StringComparer.Ordinal))
        || right.All(word => left.Contains(word, StringComparer.Ordinal));
}
