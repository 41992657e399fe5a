using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Parts;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;
using Assay.Web.Workbench;

namespace Assay.Web.Living;

/// <summary>A case that lives in a journal: what is in it now, and how it is changed.</summary>
public sealed class LivingCase(Journal journal)
{
    private const int Page = 1_000;

    private readonly KeptList<DocumentItem> _documents = new(
        journal,
        $"{DocumentAdder.Kind}/",
        DocumentItem.Of
    );

    private readonly KeptList<string> _statements = new(journal, "statement/", state => state.Entity);

    private CaseReading? _last;

    /// <summary>The journal.</summary>
    public Journal Journal { get; } = journal;

    /// <summary>The documents, in the order in which they were added.</summary>
    internal ImmutableArray<DocumentItem> Documents() => _documents.Items();

    /// <summary>The names of the statements of all documents, in the order in which they were made.</summary>
    internal ImmutableArray<string> Statements() => _statements.Items();

    /// <summary>The case as its parts make it now.</summary>
    /// <exception cref="FormatRefusedException">They make none yet; the faults name the parts.</exception>
    public Case Read() => ReadParts().Case;

    /// <summary>The case as its parts make it now, with their versions.</summary>
    /// <exception cref="FormatRefusedException">They make none yet; the faults name the parts.</exception>
    public CaseReading ReadParts()
    {
        var number = Journal.Head().Number;
        var last = Volatile.Read(ref _last);
        if (last is null || !IsAsItWas(last.Number, number))
            last = Reading(number, [.. CaseParts.Kinds.SelectMany(Parts)]);
        else if (last.Number < number)
            last = last with { Number = number };
        Volatile.Write(ref _last, last);
        return last;
    }

    /// <summary>The case as it was after an event.</summary>
    /// <exception cref="FormatRefusedException">Its parts made none then.</exception>
    public Case ReadAt(long number) => Join(Journal.ListAt(number));

    /// <summary>Makes the case another one: parts that differ are put, and parts that it has not are taken away.</summary>
    /// <param name="case">The case as it is to be.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="why">Why.</param>
    /// <param name="seen">The last event that the writer knew of; a conflict where a part was changed or taken away since.</param>
    /// <returns>What became of it; <see langword="null"/> where nothing differs.</returns>
    public async Task<EditOutcome?> ReplaceAsync(Case @case, string who, string? why, long? seen = null)
    {
        var now = Journal
            .List("")
            .Where(state => CaseParts.IsPart(state.Entity))
            .ToDictionary(state => state.Entity, StringComparer.Ordinal);
        if (seen is { } known && ChangedSince(known) is { IsEmpty: false } changed)
            return EditOutcome.Conflict(changed);
        var puts = ImmutableArray.CreateBuilder<EntityPut>();
        foreach (var part in CaseParts.Split(@case))
        {
            now.Remove(part.Name, out var state);
            var json = CanonicalJson.Of(part.Json);
            if (!string.Equals(json, state?.Value, StringComparison.Ordinal))
                puts.Add(
                    new EntityPut(part.Name, json, state?.Version ?? Expected(part.Name, before: null, seen))
                );
        }

        puts.AddRange(now.Values.Select(state => new EntityPut(state.Entity, Value: null, state.Version)));
        return puts.Count == 0
            ? null
            : await Journal
                .EditAsync(
                    new CaseEdit
                    {
                        Who = who,
                        Kind = "case.imported",
                        Why = why,
                        Puts = puts.ToImmutable(),
                    }
                )
                .ConfigureAwait(false);
    }

    /// <summary>What has to be put so that one case becomes another, each with the version that was read.</summary>
    /// <param name="before">The case as it was read; <see langword="null"/> where the parts make none.</param>
    /// <param name="after">The case as it is to be.</param>
    /// <param name="seen">The last event that the writer knew of, where that is longer ago than the reading.</param>
    public ImmutableArray<EntityPut> Puts(CaseReading? before, Case after, long? seen = null)
    {
        var left = before is null
            ? []
            : CaseParts
                .Split(before.Case)
                .ToDictionary(part => part.Name, part => part.Json, StringComparer.Ordinal);
        var puts = ImmutableArray.CreateBuilder<EntityPut>();
        foreach (var part in CaseParts.Split(after))
        {
            left.Remove(part.Name, out var was);
            if (!string.Equals(part.Json, was, StringComparison.Ordinal))
                puts.Add(new EntityPut(part.Name, part.Json, Expected(part.Name, before, seen)));
        }

        puts.AddRange(
            left.Keys.Where(name => before!.Versions.ContainsKey(name))
                .Select(name => new EntityPut(name, Value: null, Expected(name, before, seen)))
        );
        return puts.ToImmutable();
    }

    /// <summary>The version that a writer expects of a part, so that what others made of it in between is never lost.</summary>
    private long Expected(string part, CaseReading? before, long? seen)
    {
        if (before is not null && before.Versions.TryGetValue(part, out var version))
            return Math.Min(version, seen ?? version);
        // It was not there: it never was, or it was taken away before. Else somebody was faster.
        return
            Journal.Find(part) is { } state
            && (before is null || state.Value is null)
            && state.Version <= Math.Min(before?.Number ?? long.MaxValue, seen ?? long.MaxValue)
            ? state.Version
            : 0;
    }

    /// <summary>The parts that were changed or taken away after an event, as they are now.</summary>
    private ImmutableArray<EntityState> ChangedSince(long seen)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var after = seen; Journal.Events(after, Page) is [.., var last] page; after = last.Number)
        {
            names.UnionWith(
                page.SelectMany(item => item.Changes())
                    .Select(change => change.Entity)
                    .Where(CaseParts.IsPart)
            );
        }

        return [.. names.Order(StringComparer.Ordinal).Select(Journal.Find).OfType<EntityState>()];
    }

    /// <summary>Whether no part of the case changed between two events; a long way is not looked over.</summary>
    private bool IsAsItWas(long then, long now) =>
        now == then
        || (CaseChanges.Between(Journal, then, now) is { } changed && !changed.Any(CaseParts.IsPart));

    /// <summary>The parts of a kind; a name that only begins with it is another kind's.</summary>
    private IEnumerable<EntityState> Parts(string kind) =>
        string.Equals(kind, CaseParts.Whole, StringComparison.Ordinal)
            ? new[] { Journal.Find(kind) }.OfType<EntityState>().Where(state => state.Value is not null)
            : Journal.List($"{kind}/");

    private static CaseReading Reading(long number, ImmutableArray<EntityState> states) =>
        new(
            number,
            Join(states),
            states
                .Where(state => CaseParts.IsPart(state.Entity))
                .ToImmutableDictionary(state => state.Entity, state => state.Version, StringComparer.Ordinal)
        );

    private static Case Join(IEnumerable<EntityState> states)
    {
        var parts = states
            .Where(state => CaseParts.IsPart(state.Entity))
            .Select(state => new CasePart(state.Entity, state.Value!))
            .ToList();
        return parts.Count > 0
            ? CaseParts.Join(parts)
            : throw new FormatRefusedException(
                "there is no question in the case yet; a case file can be imported, or hypotheses added"
            );
    }
}
