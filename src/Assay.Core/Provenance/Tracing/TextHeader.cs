namespace Assay.Core.Provenance.Tracing;

/// <summary>What is known of a document besides its tokens.</summary>
/// <param name="Length">Bytes of its record.</param>
/// <param name="Tokens">Number of its tokens.</param>
/// <param name="Hash">Of its tokens in their order.</param>
/// <param name="Time">When it appeared.</param>
/// <param name="Outlet">Where, or <see langword="null"/>.</param>
internal readonly record struct TextHeader(
    int Length,
    int Tokens,
    ulong Hash,
    DocumentTime Time,
    string? Outlet
);
