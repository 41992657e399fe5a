namespace Assay.Cli;

/// <summary>Input of <c>trace</c> that cannot be used; the message is the one line that is printed.</summary>
internal sealed class TraceRefusal(string message) : Exception(message);
