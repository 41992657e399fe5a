using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Cli;

/// <summary>Where <c>trace</c> puts the documents that it reads: away when it is done, or in a store.</summary>
internal interface ITraceCorpus : IDisposable
{
    /// <summary>Number of documents.</summary>
    public int Count { get; }

    /// <summary>What a reader should know, in plain words, once all is read.</summary>
    public IEnumerable<string> Notes { get; }

    public void Add(TextBatch batch);

    /// <summary>Traces all documents.</summary>
    public CorpusTrace Trace(IProgress<double> progress, CancellationToken cancellation);

    /// <summary>Whether a document is one of those that were asked for.</summary>
    public bool IsAskedFor(TracedDocument document);
}
