using Assay.Core.Documents;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>A stretch of text that an annotator marked.</summary>
internal readonly record struct GoldSpan(AttributionPart Part, Passage Passage);
