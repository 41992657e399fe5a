using Assay.Core.Reading;

namespace Assay.Web.Living;

/// <summary>A document on its way into a case.</summary>
/// <param name="Reading">What was read in it.</param>
/// <param name="Bytes">The bytes it was read from; <see langword="null"/> where they are not at hand, as for a part of an archive.</param>
public sealed record AddedDocument(DocumentReading Reading, byte[]? Bytes);
