using Assay.Core.Documents;

namespace Assay.Core.Reading.Quoting;

/// <summary>Words in quotation marks.</summary>
/// <param name="Passage">With the marks.</param>
/// <param name="Content">Without them.</param>
/// <param name="Kind">What the marks are there for.</param>
internal sealed record Quote(Passage Passage, Passage Content, QuoteKind Kind);
