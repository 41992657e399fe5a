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

    /// <summary>Whether somebody may not see a thing yet.</summary>
    public static bool IsHidden(Journal journal, string who, string thing)
    {
        if (!thing.StartsWith(Rating + "/", StringComparison.Ordinal))
            return false;
        if (thing.Split('/') is not [_, var owner, ..] || string.Equals(owner, who, StringComparison.Ordinal))
            return false;
        return journal.Find($"{Submission}/{owner}") is not { Value: not null } submitted
            || (journal.Find(thing)?.Version ?? 0) > submitted.Version;
    }

    /// <summary>A rating's change as somebody may see it: that there was one, and not what.</summary>
    public static EntityChange Seen(Journal journal, string who, EntityChange change) =>
        IsHidden(journal, who, change.Entity) ? change with { Value = null } : change;
}
