namespace Assay.Cli;

/// <summary>What the exit codes mean to scripts.</summary>
internal static class ExitCode
{
    /// <summary>The job was done.</summary>
    public const int Done = 0;

    /// <summary>The input was refused; one line on stderr says what, where and what was wanted.</summary>
    public const int Refused = 1;

    /// <summary>The command line was wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>A fault of Assay itself.</summary>
    public const int InternalFault = 3;
}
