namespace Assay.Web.Api;

/// <summary>An edit that is on the disk.</summary>
/// <param name="Event">Number of its event.</param>
/// <param name="IsRepeated">Whether it was there already, under the same key.</param>
public sealed record DoneShape(long Event, bool IsRepeated);
