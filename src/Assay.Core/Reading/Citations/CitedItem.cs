using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>An item with the work read from it.</summary>
/// <param name="Passage">The words of the item, separators left out.</param>
/// <param name="Work">What was read.</param>
internal sealed record CitedItem(Passage Passage, CitedWork Work);
