using Assay.Core.Provenance;
using Assay.Simulation.Corpora;
using static Assay.Tests.Provenance.SomeCorpus;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Storage.Segments;

/// <summary>What every corpus does, in memory or on disk: each answer is that of all documents traced at once in memory.</summary>
public abstract class CorpusContract
{
    [Fact]
    public void Answers_are_those_of_one_batch_in_memory()
    {
        var corpus = Generated(21);
        using var kept = Create();
        Fill(kept, corpus);
        Assert.Equal(Lines(Trace(corpus)), Lines(kept.Trace(new TraceOptions())));
    }

    [Fact]
    public void The_order_of_adding_changes_nothing()
    {
        var corpus = Generated(22);
        using var kept = Create();
        Fill(kept, corpus.OrderBy(document => document.Text, StringComparer.Ordinal));
        Assert.Equal(Lines(Trace(corpus)), Lines(kept.Trace(new TraceOptions { Threads = 2 })));
    }

    [Fact]
    public void Asking_in_between_changes_nothing()
    {
        var corpus = Generated(23);
        using var kept = Create();
        Fill(kept, corpus[..90]);
        Assert.Equal(Lines(Trace(corpus[..90])), Lines(kept.Trace(new TraceOptions())));
        Fill(kept, corpus[90..]);
        Assert.Equal(Lines(Trace(corpus)), Lines(kept.Trace(new TraceOptions())));
    }

    [Fact]
    public void What_has_expired_is_as_if_it_had_never_been_there()
    {
        var corpus = Generated(24);
        var middle = corpus.Select(document => document.Time).Order().ElementAt(corpus.Length / 2);
        using var kept = Create();
        Fill(kept, corpus);
        Assert.Equal(corpus.Count(document => document.Time < middle), kept.Expire(DocumentTime.At(middle)));
        var left = corpus.Where(document => document.Time >= middle).ToArray();
        Assert.Equal(left.Length, kept.Count);
        Assert.Equal(Lines(Trace(left)), Lines(kept.Trace(new TraceOptions())));
    }

    [Fact]
    public void A_copy_leads_once_the_original_has_expired()
    {
        using var kept = Create();
        kept.Add("first", Words(0, 80), DocumentTime.At(1), "The Post");
        kept.Add("second", Words(0, 80), DocumentTime.At(2), "The Times");
        kept.Add("third", Words(0, 60) + " " + Words(700, 30), DocumentTime.At(3), null);
        Assert.Equal("first", The(kept.Trace(new TraceOptions()), "third").Origin);
        Assert.Equal(1, kept.Expire(DocumentTime.At(2)));
        Assert.Equal("second", The(kept.Trace(new TraceOptions()), "third").Parent!.Id);
    }

    [Fact]
    public void Undated_and_empty_documents_are_kept_like_others()
    {
        using var kept = Create();
        kept.Add("empty", "", DocumentTime.Unknown, null);
        kept.Add("other", "...", DocumentTime.At(4), "  ");
        kept.Add("words", Words(0, 30), DocumentTime.Unknown, "The Post");
        Assert.Equal(0, kept.Expire(DocumentTime.At(4)));
        var result = kept.Trace(new TraceOptions());
        Assert.Equal(3, result.Documents.Length);
        Assert.Equal("2 documents have no words", Assert.Single(result.Notes));
    }

    [Fact]
    public void An_empty_corpus_has_an_empty_answer()
    {
        using var kept = Create();
        Assert.Empty(kept.Trace(new TraceOptions()).Documents);
    }

    private protected abstract ICorpus Create();

    private static void Fill(ICorpus kept, IEnumerable<GeneratedDocument> corpus)
    {
        foreach (var document in corpus)
            kept.Add(document.Id, document.Text, DocumentTime.At(document.Time), document.Outlet);
    }
}
