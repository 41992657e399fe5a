using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Parts;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>A case that lives in a journal: what is in it now, and how it is changed.</summary>
public sealed class LivingCase(Journal journal)
{
    /// <summary>The journal.</summary>
    public Journal Journal { get; } = journal;

    /// <summary>The case as its parts make it now.</summary>
    /// <exception cref="FormatRefusedException">They make none yet; the faults name the parts.</exception>
    public Case Read() => Join(Journal.List(""));

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
