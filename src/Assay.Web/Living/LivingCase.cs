using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Parts;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>A case that lives in a journal: what is in it now, and how it is changed.</summary>
public sealed class LivingCase(Journal journal)
{
    private const int MostLookedAt = 200;

    private Reading? _last;

    /// <summary>The journal.</summary>
    public Journal Journal { get; } = journal;

    /// <summary>The case as its parts make it now.</summary>
    /// <exception cref="FormatRefusedException">They make none yet; the faults name the parts.</exception>
    public Case Read()
    {
        var number = Journal.Head().Number;
        var last = Volatile.Read(ref _last);
        if (last is null || !IsAsItWas(last.Number, number))
            last = new Reading(number, Join(CaseParts.Kinds.SelectMany(Parts)));
        else if (last.Number < number)
            last = last with { Number = number };
        Volatile.Write(ref _last, last);
        return last.Case;
    }

    /// <summary>The case as it was after an event.</summary>
    /// <exception cref="FormatRefusedException">Its parts made none then.</exception>
    public Case ReadAt(long number) => Join(Journal.ListAt(number));

    /// <summary>Makes the case another one: parts that differ are put, and parts that it has not are taken away.</summary>
    /// <param name="case">The case as it is to be.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="why">Why.</param>
    /// <returns>What became of it; <see langword="null"/> where nothing differs.</returns>
    public async Task<EditOutcome?> ReplaceAsync(Case @case, string who, string? why)
    {
        var now = Journal
            .List("")
            .Where(state => CaseParts.IsPart(state.Entity))
            .ToDictionary(state => state.Entity, StringComparer.Ordinal);
        var puts = ImmutableArray.CreateBuilder<EntityPut>();
        foreach (var part in CaseParts.Split(@case))
        {
            now.Remove(part.Name, out var state);
            var json = CanonicalJson.Of(part.Json);
            if (!string.Equals(json, state?.Value, StringComparison.Ordinal))
                puts.Add(new EntityPut(part.Name, json, state?.Version));
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

    /// <summary>What has to be put so that one case becomes another, each with the version that is there now.</summary>
    public ImmutableArray<EntityPut> Puts(Case before, Case after)
    {
        var left = CaseParts
            .Split(before)
            .ToDictionary(part => part.Name, part => part.Json, StringComparer.Ordinal);
        var puts = ImmutableArray.CreateBuilder<EntityPut>();
        foreach (var part in CaseParts.Split(after))
        {
            left.Remove(part.Name, out var was);
            if (!string.Equals(part.Json, was, StringComparison.Ordinal))
                puts.Add(new EntityPut(part.Name, part.Json, Journal.Find(part.Name)?.Version));
        }

        puts.AddRange(
            left.Keys.Select(name => (name, state: Journal.Find(name)))
                .Where(gone => gone.state?.Value is not null)
                .Select(gone => new EntityPut(gone.name, Value: null, gone.state!.Version))
        );
        return puts.ToImmutable();
    }

    /// <summary>Whether no part of the case changed between two events; a long way is not looked over.</summary>
    private bool IsAsItWas(long then, long now) =>
        now - then <= MostLookedAt
        && (
            now == then
            || Journal
                .Events(then, (int)(now - then))
                .All(@event =>
                    @event.Payload is not null
                    && @event.Redacts().IsEmpty
                    && @event.Changes().All(change => !CaseParts.IsPart(change.Entity))
                )
        );

    /// <summary>The parts of a kind; a name that only begins with it is another kind's.</summary>
    private IEnumerable<EntityState> Parts(string kind) =>
        string.Equals(kind, CaseParts.Whole, StringComparison.Ordinal)
            ? new[] { Journal.Find(kind) }.OfType<EntityState>().Where(state => state.Value is not null)
            : Journal.List($"{kind}/");

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

    /// <summary>The case as it was read last.</summary>
    /// <param name="Number">The event after which it stands like this.</param>
    /// <param name="Case">The case.</param>
    private sealed record Reading(long Number, Case Case);
}
