using Assay.Storage.Journals;

namespace Assay.Web.Api;

/// <summary>One thing of a case.</summary>
/// <param name="Thing">What it is called: <c>report/r1</c>.</param>
/// <param name="Value">Its content; missing where it was taken away.</param>
/// <param name="Version">Number of the event that changed it last: its ETag.</param>
public sealed record ThingShape(string Thing, RawJson? Value, long Version)
{
    internal static ThingShape Of(EntityState state) =>
        new(state.Entity, RawJson.Of(state.Value), state.Version);
}
