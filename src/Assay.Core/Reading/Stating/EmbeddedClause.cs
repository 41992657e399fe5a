namespace Assay.Core.Reading.Stating;

/// <summary>A clause under a verb of knowing, saying or thinking.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="At">Its token.</param>
/// <param name="First">First token of the clause.</param>
/// <param name="Belief">
/// How firmly a reader takes the writer to hold the clause: -1 surely false, 0 left open, 1 surely true. It orders clauses; the
/// steps are ours.
/// </param>
/// <param name="IsOperated">Whether the verb is denied, asked, supposed or only possible.</param>
internal sealed record EmbeddedClause(EmbeddingVerb Verb, int At, int First, double Belief, bool IsOperated);
