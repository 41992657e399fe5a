namespace Assay.Core.Reading.Stating;

/// <summary>A part of a sentence that could stand as a statement of its own.</summary>
/// <param name="First">First token, with the time that a relative clause refers to.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Opens">Token of the word or mark that opens it.</param>
internal sealed record Clause(int First, int End, int Opens);
