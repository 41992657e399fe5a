namespace Assay.Core.Provenance;

/// <summary>A document points to somebody or something by name.</summary>
/// <param name="Text">The name as written.</param>
/// <param name="Words">Its telling words.</param>
/// <param name="Date">The date that the pointer states, or <see langword="null"/>.</param>
/// <param name="Statements">Identifiers of the statements that stand on it.</param>
internal sealed record Naming(string Text, string[] Words, DateSpan? Date, IReadOnlyList<string> Statements);
