namespace Assay.Ingest.Formats;

/// <summary>The input is refused; the message is the reason, one plain phrase for people.</summary>
internal sealed class UnreadableException(string reason) : Exception(reason);
