namespace Assay.Cli;

/// <summary>Input of <c>query</c> that cannot be used; the message is the one line that is printed.</summary>
internal sealed class QueryRefusal(string message, int code = ExitCode.Refused) : Exception(message)
{
    /// <summary>What to exit with.</summary>
    public int Code { get; } = code;
}
