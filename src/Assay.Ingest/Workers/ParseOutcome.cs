using Assay.Ingest.Formats;

namespace Assay.Ingest.Workers;

/// <summary>What became of one document in a parsing process.</summary>
/// <param name="Parsed">The document, or <see langword="null"/> where it was not read.</param>
/// <param name="Reason">Why it was not read.</param>
/// <param name="Kind">How it ended.</param>
internal sealed record ParseOutcome(ParsedDocument? Parsed, string? Reason, OutcomeKind Kind)
{
    /// <summary>A document that was not read.</summary>
    public static ParseOutcome Unread(string reason, OutcomeKind kind) => new(null, reason, kind);
}
