using System.Collections.Immutable;
using Assay.Web.Access;

namespace Assay.Web.Api;

/// <summary>Rights as the API writes them.</summary>
internal static class PersonRights
{
    /// <summary>A role as a word.</summary>
    public static string Word(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>A person as the API shows them.</summary>
    public static SessionShape Of(Person person) =>
        new(
            person.Name,
            Word(person.Role),
            person.Cases.ToImmutableSortedDictionary(
                item => item.Key,
                item => Word(item.Value),
                StringComparer.Ordinal
            )
        );

    /// <summary>A person from what somebody wrote.</summary>
    /// <exception cref="FormatException">A role is none of those there are.</exception>
    public static Person Read(string name, PersonShape shape) =>
        new(
            name,
            Role(shape.Role),
            (shape.Cases ?? ImmutableSortedDictionary<string, string>.Empty).ToImmutableDictionary(
                item => item.Key,
                item => Role(item.Value),
                StringComparer.Ordinal
            )
        );

    /// <summary>A role from its word.</summary>
    /// <exception cref="FormatException">There is no such role.</exception>
    public static Role Role(string? word) =>
        Enum.GetValues<Role>()
            .Cast<Role?>()
            .FirstOrDefault(role => string.Equals(Word(role!.Value), word, StringComparison.Ordinal))
        ?? throw new FormatException(
            $"found the role '{word}', where none, reader, rater, lead or admin is wanted"
        );
}
