namespace Assay.Core.Provenance;

/// <summary>Who seems to stand behind one statement of one document.</summary>
/// <param name="Apparent">Number of voices and citation items that look distinct.</param>
/// <param name="Named">The names among them, in order of first mention; a name that comes twice is one.</param>
internal sealed record Voices(int Apparent, IReadOnlyList<Naming> Named);
