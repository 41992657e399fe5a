namespace Assay.Core.Provenance;

/// <summary>A stretch of words that a document and its parent share, in UTF-16 code units of each text, ends excluded.</summary>
public readonly record struct SharedSpan(int Start, int End, int ParentStart, int ParentEnd);
