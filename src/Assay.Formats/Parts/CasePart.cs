namespace Assay.Formats.Parts;

/// <summary>One part of a case that can be changed by itself: a hypothesis, a source, a report.</summary>
/// <param name="Name">What it is called: its kind and its identifier, such as <c>report/r1</c>; <c>case</c> is the rest.</param>
/// <param name="Json">Its content as JSON, with the keys of the case file.</param>
public sealed record CasePart(string Name, string Json);
