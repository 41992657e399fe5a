namespace Assay.Core.Reading;

/// <summary>A statement that a citation may stand behind.</summary>
/// <param name="Statement">Identifier of the statement.</param>
/// <param name="Probability">
/// How probable it is that the citation is meant for it too, in (0, 1]; the statements of one citation do not exclude each
/// other. The steps are ours: 0.95 for the statement that the citation closes, 0.6 for others of its sentence before it, 0.3 for
/// those of the paragraph since the last sentence with a citation.
/// </param>
public sealed record Backing(string Statement, double Probability);
