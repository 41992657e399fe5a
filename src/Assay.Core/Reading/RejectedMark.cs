namespace Assay.Core.Reading;

/// <summary>Something found that could not be grounded, paired or parsed, kept so that nothing is dropped in silence (law 6).</summary>
/// <param name="What">The kind of mark: <c>quote</c>, <c>citation</c>, <c>attribution</c>, ...</param>
/// <param name="Why">One plain sentence.</param>
/// <param name="Text">The words concerned, at most 200 code units; empty where <c>language</c> concerns the whole document.</param>
public sealed record RejectedMark(string What, string Why, string Text);
