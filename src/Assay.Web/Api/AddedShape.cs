namespace Assay.Web.Api;

/// <summary>A document that was put into a case, or was there.</summary>
/// <param name="Thing">What it is called: <c>document/d1</c>.</param>
/// <param name="Event">Number of the event; 0 where it was there already.</param>
public sealed record AddedShape(string Thing, long Event);
