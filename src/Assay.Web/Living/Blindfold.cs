using System.Collections.Immutable;
using System.Security.Cryptography;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>Ratings are blind: until somebody submits theirs, nobody else sees them, whatever their role.</summary>
/// <remarks>
/// Ratings on their way are things <c>rating/WHO/INDICATOR</c>; <c>submission/WHO</c> says that they were handed in. What
/// was rated anew after that is hidden again.
/// </remarks>
internal static class Blindfold
{
    /// <summary>The kind of ratings on their way.</summary>
    public const string Rating = "rating";

    /// <summary>The kind of what says that ratings were handed in.</summary>
    public const string Submission = "submission";

    private const int ShortestKey = 16;
    private const int Page = 1_000;

    /// <summary>Whether somebody may not see a thing yet.</summary>
    public static bool IsHidden(Journal journal, string who, string thing)
    {
        if (!IsRating(thing))
            return false;
        if (thing.Split('/') is not [_, var owner, ..] || string.Equals(owner, who, StringComparison.Ordinal))
            return false;
        return journal.Find($"{Submission}/{owner}") is not { Value: not null } submitted
            || (journal.Find(thing)?.Version ?? 0) > submitted.Version;
    }

    /// <summary>
    /// A key for an edit of ratings that nobody can guess. The hash of an event is there for all to see, and so is all that
    /// it is taken of but the key and the ratings: without the key, whoever guesses a rating could tell that it is the one.
    /// </summary>
    /// <param name="request">The key that the writer made up, if any.</param>
    /// <param name="things">What the edit changes.</param>
    public static string? Key(string? request, IEnumerable<string> things) =>
        request is { Length: > 0 } || !things.Any(IsRating)
            ? request
            : Convert.ToHexString(RandomNumberGenerator.GetBytes(16));

    /// <summary>Why a writer's own key can't stand for an edit of ratings; <see langword="null"/> where it can.</summary>
    public static string? KeyFault(string? request, IEnumerable<string> things) =>
        request is { Length: > 0 and < ShortestKey } && things.Any(IsRating)
            ? $"a key of {request.Length} characters, where ratings want one that nobody can guess, of {ShortestKey} or more"
            : null;

    /// <summary>Those whose ratings the journal has and somebody may not see yet, those taken back among them.</summary>
    public static ImmutableArray<string> Drafts(Journal journal, string who)
    {
        var owners = new SortedSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var after = 0L; journal.Events(after, Page) is [.., var last] page; after = last.Number)
        {
            foreach (var change in page.SelectMany(item => item.Changes()))
            {
                if (
                    change.Value is not null
                    && IsRating(change.Entity)
                    && seen.Add(change.Entity)
                    && IsHidden(journal, who, change.Entity)
                )
                    owners.Add(change.Entity.Split('/')[1]);
            }
        }

        return [.. owners];
    }

    /// <summary>An event as somebody may see it: the reason for a rating is as blind as the rating.</summary>
    public static JournalEvent Seen(Journal journal, string who, JournalEvent @event) =>
        @event.Why is not null && @event.Changes().Any(change => IsHidden(journal, who, change.Entity))
            ? @event with
            {
                Why = null,
            }
            : @event;

    /// <summary>A rating's change as somebody may see it: that there was one, and not what.</summary>
    public static EntityChange Seen(Journal journal, string who, EntityChange change) =>
        IsHidden(journal, who, change.Entity) ? change with { Value = null } : change;

    private static bool IsRating(string thing) => thing.StartsWith(Rating + "/", StringComparison.Ordinal);
}
