using System.Text;
using Assay.Core.Provenance;

namespace Assay.Storage.Segments;

/// <summary>A corpus of traced documents on disk as it was at a moment, for any number of readers beside the one writer.</summary>
/// <remarks>What the writer does later is not seen. Not safe for several threads at once.</remarks>
public sealed class StoreReader : IDisposable
{
    private const int Attempts = 100;

    private readonly StoreContent _content;

    private StoreReader(StoreContent content) => _content = content;

    /// <summary>Number of documents.</summary>
    public int Count => _content.Count;

    /// <summary>Opens a store for reading; nothing in it is changed.</summary>
    /// <exception cref="DamagedStoreException">A file is not what was written.</exception>
    /// <exception cref="IOException">There is no store.</exception>
    public static StoreReader Open(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = new StoreFolder(folder);
        for (var attempt = 1; ; attempt++)
        {
            var manifest =
                Manifest.Read(files)
                ?? throw new IOException($"{folder}: a store was wanted, and there is none");
            try
            {
                return new StoreReader(StoreLoader.Load(files, manifest).Content);
            }
            catch (DamagedStoreException missing)
                when (missing.InnerException is FileNotFoundException
                    && attempt < Attempts
                    && HasMoved(files, manifest)
                )
            {
                // The writer replaced a file between our reading its name and opening it.
            }
        }
    }

    /// <summary>Whether a document with an identifier is there.</summary>
    public bool Contains(string id) => _content.Contains(Encoding.UTF8.GetBytes(id));

    /// <summary>Traces all documents.</summary>
    public TraceResult Trace(
        TraceOptions? options = null,
        IProgress<double>? progress = null,
        CancellationToken cancellation = default
    )
    {
        using var run = Run(options ?? new TraceOptions(), progress, cancellation);
        return run.Result(cancellation);
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    internal StoreTrace Run(
        TraceOptions options,
        IProgress<double>? progress,
        CancellationToken cancellation
    ) => StoreTrace.Run(_content, options, progress, cancellation);

    private static bool HasMoved(StoreFolder files, Manifest manifest) =>
        Manifest.Read(files) is { } now && (now.Next, now.Log) != (manifest.Next, manifest.Log);
}
