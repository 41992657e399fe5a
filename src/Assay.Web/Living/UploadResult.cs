using System.Collections.Immutable;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>What became of a file that somebody sent.</summary>
/// <param name="Added">The documents, each with the number of its event; 0 for what was there already.</param>
/// <param name="Failed">What went wrong; <see langword="null"/> where nothing did.</param>
internal sealed record UploadResult(ImmutableArray<(string Thing, long Event)> Added, EditOutcome? Failed)
{
    /// <summary>Nothing was added.</summary>
    public static UploadResult Refused(string why) => new([], EditOutcome.Refused(why));
}
