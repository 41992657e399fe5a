using System.Diagnostics;
using System.Globalization;
using Assay.Core.Provenance;
using Assay.Storage.Segments;
using TraceOptions = Assay.Core.Provenance.TraceOptions;

namespace Assay.Benchmarks.Segments;

/// <summary>Adds many small documents and traces them, each in a process of its own, and measures its private memory.</summary>
/// <remarks>Private is what the system calls anonymous: pages of mapped files are not counted.</remarks>
internal static class MemoryBench
{
    private const int Words = 20;
    private const int Vocabulary = 20_000;

    public static int Run(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("assay-memory-");
        try
        {
            var store = Path.Combine(folder.FullName, "store");
            Start("add-small", store, documents.ToString(CultureInfo.InvariantCulture));
            var bytes = Directory.GetFiles(store).Sum(file => new FileInfo(file).Length);
            Console.Out.Write(
                FormattableString.Invariant($"on disk: {(double)bytes / documents:0} bytes a document\n")
            );
            Start("trace", store);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static int Add(string folder, int documents)
    {
        using var memory = new PrivateMemory();
        var watch = Stopwatch.StartNew();
        using (var store = DocumentStore.Open(folder))
        {
            var random = new Random(5);
            var text = new char[Words * 8];
            for (var at = 0; at < documents; at++)
            {
                var length = Write(text, random);
                store.Add($"d{at}", text.AsSpan(0, length), DocumentTime.At(at / 10), "The Post");
                if (at % 1000 == 999)
                    store.Commit();
            }

            store.Commit();
            store.FinishMerges();
        }

        memory.Print(
            FormattableString.Invariant($"add: {documents / watch.Elapsed.TotalSeconds:#,0} documents/s"),
            documents
        );
        return 0;
    }

    public static int Trace(string folder)
    {
        using var memory = new PrivateMemory();
        var watch = Stopwatch.StartNew();
        using var reader = StoreReader.Open(folder);
        var opened = watch.Elapsed.TotalSeconds;
        using var run = reader.Run(new TraceOptions(), null, CancellationToken.None);
        var traced = run.Trace.Documents(CancellationToken.None).Count();
        memory.Print(
            FormattableString.Invariant(
                $"trace: opened in {opened:0.0} s, {traced / (watch.Elapsed.TotalSeconds - opened):#,0} documents/s, one thread"
            ),
            traced
        );
        return 0;
    }

    private static int Write(Span<char> text, Random random)
    {
        var length = 0;
        for (var word = 0; word < Words; word++)
        {
            text[length++] = 'w';
            random
                .Next(Vocabulary)
                .TryFormat(text[length..], out var written, default, CultureInfo.InvariantCulture);
            length += written;
            text[length++] = ' ';
        }

        return length;
    }

    private static void Start(params string[] words)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
        Array.ForEach(["segments", .. words], start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"'{words[0]}' failed with {process.ExitCode}.");
    }
}
