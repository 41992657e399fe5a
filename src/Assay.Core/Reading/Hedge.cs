using Assay.Core.Documents;

namespace Assay.Core.Reading;

/// <summary>Words that qualify how likely a statement is said to be, with the probability band that readers give them.</summary>
/// <param name="Id">Identifier within the document: <c>h1</c>, <c>h2</c>, ...</param>
/// <param name="Mark">The words.</param>
/// <param name="Low">Lower end of the band, in [0, 1].</param>
/// <param name="High">Upper end of the band, in [0, 1], not below <paramref name="Low"/>.</param>
/// <param name="Basis">Where the band comes from, in one phrase (a survey with its sample, or "ours" with the reason).</param>
public sealed record Hedge(string Id, Mark Mark, double Low, double High, string Basis);
