using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>By which names each document can be pointed to: its outlet, its title, its authors.</summary>
internal sealed class NameBook
{
    // A word that very many documents have in their names points to none of them.
    private const int MostBearers = 256;

    private readonly Entry[] _entries;
    private readonly Dictionary<string, List<int>> _bearers = new(StringComparer.Ordinal);

    public NameBook(IReadOnlyList<DocumentReading> documents)
    {
        _entries = [.. documents.Select(document => Entry.Of(document.Card))];
        for (var rank = 0; rank < _entries.Length; rank++)
        {
            foreach (var word in _entries[rank].All)
                AddBearer(word, rank);
        }
    }

    /// <summary>The ranks of the documents that a name fits, in order.</summary>
    public List<int> Fitting(Naming naming)
    {
        var ranks = new SortedSet<int>();
        foreach (var word in naming.Words)
        {
            if (!_bearers.TryGetValue(word, out var bearers) || bearers.Count > MostBearers)
                continue;
            ranks.UnionWith(bearers.Where(rank => Fits(naming, _entries[rank])));
        }

        return [.. ranks];
    }

    private void AddBearer(string word, int rank)
    {
        if (!_bearers.TryGetValue(word, out var bearers))
            _bearers.Add(word, bearers = []);
        if (bearers.Count <= MostBearers)
            bearers.Add(rank);
    }

    private static bool Fits(Naming naming, Entry entry)
    {
        if (naming.Date is { } cited && !cited.Overlaps(entry.Date))
            return false;
        if (naming.Words.Length > 1 && naming.Words.All(entry.All.Contains))
            return NamesWriting(naming.Words, entry);
        if (naming.Words.Length == 1 && entry.Surnames.Contains(naming.Words[0]))
            return true;
        return FitsOutlet(naming.Words, entry.Outlet);
    }

    // "The Union" in the title "What the Union wants" is the matter, not the writing: a name made of words of the title
    // must be half of it, or say that it means a piece of writing ("the Riga dispatch").
    private static bool NamesWriting(string[] words, Entry entry)
    {
        var telling = words.Where(word => !NameWords.IsOutletNoun(word)).ToArray();
        if (telling.Length == 0)
            return false;
        return telling.Length < words.Length
            || words.Length * 2 >= entry.TitleWords
            || words.All(word => entry.Makers.Contains(word));
    }

    // "the Riga paper Today" is Today; "Financial Times" is not The Times.
    private static bool FitsOutlet(string[] words, string[] outlet) =>
        outlet.Length > 0
        && outlet.All(word => words.Contains(word, StringComparer.Ordinal))
        && (outlet.Length > 1 || words.Length == 1 || words.Any(NameWords.IsOutletNoun));

    private sealed record Entry(
        string[] Outlet,
        HashSet<string> Makers,
        int TitleWords,
        HashSet<string> All,
        HashSet<string> Surnames,
        DateSpan Date
    )
    {
        public static Entry Of(DocumentCard card)
        {
            var outlet = NameWords.Of(card.Publication);
            var authors = card.Authors.Select(NameWords.Of).Where(words => words.Length > 0).ToArray();
            var title = NameWords.Of(card.Title);
            var makers = outlet.Concat(authors.SelectMany(words => words)).ToHashSet(StringComparer.Ordinal);
            return new Entry(
                outlet,
                makers,
                title.Length,
                makers.Concat(title).ToHashSet(StringComparer.Ordinal),
                new HashSet<string>(authors.Select(words => words[^1]), StringComparer.Ordinal),
                DateSpan.Of(card)
            );
        }
    }
}
