namespace Assay.Core.Reading.Citations;

/// <summary>A pair of brackets, or an opening one without its partner.</summary>
/// <param name="Open">The place of the opening bracket.</param>
/// <param name="Close">The place of the closing bracket; of the end of the paragraph where it is never closed.</param>
/// <param name="Depth">0 for a bracket that stands in no other.</param>
/// <param name="IsClosed">Whether a closing bracket was found.</param>
internal sealed record Bracket(int Open, int Close, int Depth, bool IsClosed);
