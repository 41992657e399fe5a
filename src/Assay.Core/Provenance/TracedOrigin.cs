namespace Assay.Core.Provenance;

/// <summary>A document from which others come.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Outlet">Where it appeared, or <see langword="null"/>.</param>
/// <param name="Time">When.</param>
/// <param name="Documents">Number of documents that go back to it, itself among them.</param>
public sealed record TracedOrigin(string Id, string? Outlet, DocumentTime Time, int Documents);
