using System.Collections.Immutable;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>The things under a prefix, in the order in which they were made: read once, and after that only what was changed since.</summary>
/// <remarks>A list of a hundred thousand is gone through once and not for each page. Safe for many threads.</remarks>
/// <param name="journal">The journal of the case.</param>
/// <param name="prefix">Such as <c>document/</c>.</param>
/// <param name="read">What is kept of each.</param>
internal sealed class KeptList<T>(Journal journal, string prefix, Func<EntityState, T> read)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private ImmutableArray<T> _items = [];
    private long _number = -1;

    /// <summary>The things as they are now; as long as none of them changes it is the same list.</summary>
    public ImmutableArray<T> Items()
    {
        lock (_gate)
        {
            var number = journal.Head().Number;
            if (number > _number && !TryFollow(number))
                ReadAll();
            _number = Math.Max(number, _number);
            return _items;
        }
    }

    private void ReadAll()
    {
        _places.Clear();
        var states = journal.List(prefix);
        for (var at = 0; at < states.Count; at++)
            _places.Add(states[at].Entity, at);
        _items = [.. states.Select(read)];
    }

    /// <summary>Puts in what was changed since; <see langword="false"/> where all has to be read anew.</summary>
    private bool TryFollow(long number)
    {
        if (_number < 0 || CaseChanges.Between(journal, _number, number) is not { } changed)
            return false;
        var states = changed
            .Where(entity => entity.StartsWith(prefix, StringComparison.Ordinal))
            .Select(journal.Find)
            .ToList();
        // What goes away or comes back has its place by when it was first made, which only the database knows.
        if (states.Exists(state => state?.Value is null || IsBack(state)))
            return false;
        if (states.Count == 0)
            return true;
        var items = _items.ToBuilder();
        foreach (var state in states)
        {
            if (_places.TryGetValue(state!.Entity, out var at))
            {
                items[at] = read(state);
                continue;
            }

            _places.Add(state.Entity, items.Count);
            items.Add(read(state));
        }

        _items = items.ToImmutable();
        return true;
    }

    private bool IsBack(EntityState state) => !_places.ContainsKey(state.Entity) && state.First <= _number;
}
