using System.Diagnostics;
using Assay.Ingest.Formats;
using Assay.Ingest.Workers;

namespace Assay.Ingest;

/// <summary>The inside of a parsing process: one document in, one answer out, until the input ends.</summary>
public static class IngestWorker
{
    /// <summary>The exit code of a process that ran out of memory.</summary>
    internal const int OutOfMemory = 77;

    /// <summary>Deep markup costs stack; the depth limits keep well within this.</summary>
    private const int StackBytes = 64 * 1024 * 1024;

    /// <summary>Says that the process is up, before it has seen any document.</summary>
    internal static ReadOnlySpan<byte> Hello => "assay ingest 1"u8;

    /// <summary>Serves parse requests until the input ends.</summary>
    /// <param name="input">Requests, as frames.</param>
    /// <param name="output">Answers, as frames; nothing else may write to it.</param>
    /// <returns>The exit code: 0 at the end of the input.</returns>
    public static int Run(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        // A library that prints would break the frames.
        Console.SetOut(TextWriter.Null);
        var exit = 0;
        var server = new Thread(() => exit = Serve(input, output), StackBytes);
        server.Start();
        server.Join();
        return exit;
    }

    private static int Serve(Stream input, Stream output)
    {
        try
        {
            Frame.Write(output, Hello);
            while (Frame.Read(input, Codec.LargestRequest) is { } payload)
            {
                var request = Codec.DecodeRequest(payload);
                // Should the parent be gone, nobody else would end a parser that hangs.
                using var watchdog = new Timer(_ => Process.GetCurrentProcess().Kill());
                watchdog.Change(request.Limits.Deadline + TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);
                Frame.Write(output, Codec.Encode(Answer(request)));
            }

            return 0;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
        catch (IOException)
        {
            // The parent is gone.
            return 1;
        }
    }

    private static ParseOutcome Answer(ParseRequest request)
    {
        try
        {
            return new ParseOutcome(DocumentParser.Parse(request), null, OutcomeKind.Read);
        }
        catch (UnreadableException e)
        {
            return ParseOutcome.Unread(e.Message, OutcomeKind.Refused);
        }
#pragma warning disable CA1031 // Parsers of hostile bytes throw anything; the process is replaced after it.
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return ParseOutcome.Unread($"it is damaged: {Short(e)}", OutcomeKind.Fault);
        }
    }

    /// <summary>The parser's words on one line; the runtime's own messages are left out of the program to save space.</summary>
    private static string Short(Exception fault)
    {
        var line = fault.Message.ReplaceLineEndings(" ").Trim();
        if (!line.Contains(' ', StringComparison.Ordinal))
            return $"the parser ended with {fault.GetType().Name}";
        return line.Length <= 160 ? line : string.Concat(line.AsSpan(0, 157), "...");
    }
}
