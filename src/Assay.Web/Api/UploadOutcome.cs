using Microsoft.AspNetCore.Http.HttpResults;

namespace Assay.Web.Api;

/// <summary>What became of an upload.</summary>
/// <param name="Added">The documents that are in the case now.</param>
/// <param name="Refusal">Why no more are; <see langword="null"/> where all are.</param>
internal sealed record UploadOutcome(IReadOnlyList<AddedShape> Added, ProblemHttpResult? Refusal)
{
    /// <summary>Nothing was added.</summary>
    public static UploadOutcome Refused(string why) => new([], ApiResults.Refused(why));
}
