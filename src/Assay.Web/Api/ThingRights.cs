using Assay.Formats.Parts;
using Assay.Web.Access;

namespace Assay.Web.Api;

/// <summary>Which things which role may put.</summary>
internal static class ThingRights
{
    // What the matter hangs on is the lead's; the rest is the daily work of those who rate.
    private static readonly string[] OfTheLead =
    [
        CaseParts.Whole,
        "hypothesis",
        "assumption",
        "cause",
        "deceiver",
    ];

    /// <summary>Whether somebody may put a thing.</summary>
    public static bool MayPut(Role role, string who, string thing)
    {
        var parts = thing.Split('/');
        if (parts[0] is "rating" or "submission")
            return role >= Role.Rater
                && parts.Length > 1
                && string.Equals(parts[1], who, StringComparison.Ordinal);
        return role >= (OfTheLead.Contains(parts[0], StringComparer.Ordinal) ? Role.Lead : Role.Rater);
    }
}
