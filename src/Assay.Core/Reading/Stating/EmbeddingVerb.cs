namespace Assay.Core.Reading.Stating;

/// <summary>A form of a verb that takes a clause.</summary>
/// <param name="Lemma">The verb.</param>
/// <param name="Kind">What it does to its clause.</param>
/// <param name="IsPast">Whether the form is that of the past or a participle.</param>
internal sealed record EmbeddingVerb(string Lemma, EmbeddingKind Kind, bool IsPast);
