using Assay.Ingest;

namespace Assay.Cli;

/// <summary>The hidden verb by which the program starts itself as a worker that parses documents.</summary>
internal static class IngestWorkerCommand
{
    /// <summary>The verb; not shown in help.</summary>
    public const string Verb = "ingest-worker";

    /// <summary>Serves requests on standard input until it ends.</summary>
    public static int Run()
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        return IngestWorker.Run(input, output);
    }
}
