namespace Assay.Web.Workbench;

/// <summary>Words of a document that stand in the one beside it as well.</summary>
/// <param name="Anchor">What addresses call the place.</param>
/// <param name="Number">Its number, the same on both sides.</param>
/// <param name="Start">Where it starts in the text layer.</param>
/// <param name="End">Where it ends, exclusive.</param>
internal readonly record struct SharedStretch(string Anchor, int Number, int Start, int End);
