using Assay.Core.Provenance;
using Assay.Simulation.Corpora;
using Assay.Storage.Segments;
using static Assay.Tests.Provenance.SomeCorpus;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Storage.Segments;

public sealed class DocumentStoreTests : IDisposable
{
    private static readonly StoreOptions Small = new() { RecentDocuments = 40, MergeAt = 2 };

    private readonly TemporaryStore _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_committed_is_there_after_reopening_and_what_was_not_is_not()
    {
        using (var store = DocumentStore.Open(_folder.Path))
        {
            store.Add("a", Words(0, 50), DocumentTime.At(1));
            store.Commit();
            store.Add("b", Words(100, 50), DocumentTime.At(2));
        }

        using var reader = StoreReader.Open(_folder.Path);
        Assert.Equal((1, true, false), (reader.Count, reader.Contains("a"), reader.Contains("b")));
    }

    [Fact]
    public void A_change_that_was_not_committed_is_given_up_even_where_a_merge_is_taken_in()
    {
        using (var store = DocumentStore.Open(_folder.Path, Small))
        {
            AddAll(store, Generated(31)[..80]);
            Assert.True(store.Forget("d1"));
        }

        using var reader = StoreReader.Open(_folder.Path);
        Assert.True(reader.Contains("d1"));
    }

    [Fact]
    public void The_same_document_again_is_there_already_and_another_of_its_name_conflicts()
    {
        using var store = DocumentStore.Open(_folder.Path, new StoreOptions { RecentDocuments = 1 });
        for (var round = 0; round < 2; round++)
        {
            var outcome = store.Add("a", Words(0, 50), DocumentTime.At(1), "The Post");
            Assert.Equal(round == 0 ? AddOutcome.Added : AddOutcome.AlreadyThere, outcome);
            store.Commit();
        }

        Assert.Equal(AddOutcome.Conflicts, store.Add("a", Words(1, 50), DocumentTime.At(1), "The Post"));
        Assert.Equal(AddOutcome.Conflicts, store.Add("a", Words(0, 50), DocumentTime.At(2), "The Post"));
        Assert.Equal(AddOutcome.Conflicts, store.Add("a", Words(0, 50), DocumentTime.At(1), "The Times"));
        Assert.True(store.Forget("a"));
        Assert.False(store.Forget("a"));
        Assert.Equal(AddOutcome.Added, store.Add("a", Words(1, 50), DocumentTime.At(1), "The Post"));
        Assert.Equal(1, store.Count);
    }

    [Fact]
    public void Segments_are_merged_so_that_there_are_few()
    {
        var corpus = Generated(32, 400, 100);
        using var store = DocumentStore.Open(_folder.Path, Small);
        AddAll(store, corpus);
        store.FinishMerges();
        Assert.InRange(store.Segments, 1, 5);
        Assert.Equal(Lines(Trace(corpus)), Lines(store.Trace(cancellation: Stop)));
    }

    [Fact]
    public void A_merged_store_is_the_same_bytes_whatever_the_order_and_the_batches()
    {
        var corpus = Generated(33);
        using var other = new TemporaryStore();
        Assert.Equal(
            MergedBytes(_folder.Path, corpus, 13),
            MergedBytes(other.Path, [.. corpus.Reverse()], corpus.Length)
        );
    }

    [Fact]
    public void Merging_drops_the_dead_for_good()
    {
        var corpus = Generated(34);
        var half = corpus.Length / 2;
        using var store = DocumentStore.Open(_folder.Path, Small);
        AddAll(store, corpus);
        store.Merge();
        var before = Bytes();
        foreach (var document in corpus.Take(half))
            Assert.True(store.Forget(document.Id));
        store.Merge();
        Assert.InRange(Bytes(), before * 2 / 5, before * 3 / 5);
        Assert.Equal(Lines(Trace(corpus.Skip(half))), Lines(store.Trace(cancellation: Stop)));
        foreach (var document in corpus.Skip(half))
            Assert.True(store.Forget(document.Id));
        store.Merge();
        Assert.Equal((0, 0), (store.Count, store.Segments));
    }

    [Fact]
    public void Documents_that_die_during_a_merge_stay_dead()
    {
        var corpus = Generated(35);
        using (var store = DocumentStore.Open(_folder.Path, Small))
        {
            AddAll(store, corpus[..80]);
            // The second segment has started a merge, which this commit may or may not find finished.
            store.Forget(corpus[3].Id);
            store.Forget(corpus[70].Id);
            store.FinishMerges();
            Assert.Equal(1, store.Segments);
        }

        using var reader = StoreReader.Open(_folder.Path);
        Assert.Equal(78, reader.Count);
        Assert.False(reader.Contains(corpus[3].Id));
        Assert.Equal(
            Lines(Trace(corpus[..80].Where((_, at) => at is not (3 or 70)))),
            Lines(reader.Trace(cancellation: Stop))
        );
    }

    [Fact]
    public void There_is_one_writer_and_readers_see_what_was_committed()
    {
        using var store = DocumentStore.Open(_folder.Path, Small);
        var refusal = Assert.Throws<IOException>(() => DocumentStore.Open(_folder.Path));
        Assert.Contains("another process is writing", refusal.Message, StringComparison.Ordinal);
        AddAll(store, Generated(36)[..60]);
        using var reader = StoreReader.Open(_folder.Path);
        var before = Lines(reader.Trace(cancellation: Stop));
        store.Merge();
        store.Expire(DocumentTime.At(1e9));
        store.Merge();
        Assert.Equal(before, Lines(reader.Trace(cancellation: Stop)));
    }

    [Fact]
    public void A_folder_with_something_else_in_it_is_no_store()
    {
        Directory.CreateDirectory(_folder.Path);
        File.WriteAllText(Path.Combine(_folder.Path, "notes.txt"), "Mine.");
        var refusal = Assert.Throws<IOException>(() => DocumentStore.Open(_folder.Path));
        Assert.Contains("notes.txt", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Mine.", File.ReadAllText(Path.Combine(_folder.Path, "notes.txt")));
    }

    [Fact]
    public void There_is_no_store_to_read_where_nobody_made_one()
    {
        var refusal = Assert.Throws<IOException>(() => StoreReader.Open(_folder.Path));
        Assert.Contains("there is none", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_store_without_its_manifest_is_refused_and_not_swept_away()
    {
        using (var store = DocumentStore.Open(_folder.Path, Small))
            AddAll(store, Generated(37)[..60]);
        File.Delete(Path.Combine(_folder.Path, "manifest"));
        var files = Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).ToArray();
        Assert.Throws<DamagedStoreException>(() => DocumentStore.Open(_folder.Path));
        Assert.Equal(
            files,
            Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
    }

    [Fact]
    public void What_a_stopped_writer_left_is_swept_up()
    {
        using (var store = DocumentStore.Open(_folder.Path, Small))
            AddAll(store, Generated(38)[..60]);
        string[] left = ["segment-000090", "segment-000091.new", "dead-000092", "log-000093", "manifest.new"];
        foreach (var name in left)
            File.WriteAllText(Path.Combine(_folder.Path, name), "half");
        using var again = DocumentStore.Open(_folder.Path, Small);
        Assert.Equal(60, again.Count);
        Assert.All(left, name => Assert.False(File.Exists(Path.Combine(_folder.Path, name))));
    }

    [Fact]
    public void The_last_hour_is_that_of_the_living()
    {
        using var store = DocumentStore.Open(_folder.Path);
        Assert.Null(store.LastHour);
        store.Add("a", "One.", new DocumentTime(0, 24));
        store.Add("b", "Two.", DocumentTime.At(30));
        store.Add("c", "Three.", DocumentTime.Unknown);
        Assert.Equal(30, store.LastHour);
        store.Forget("b");
        Assert.Equal(24, store.LastHour);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static void AddAll(DocumentStore store, IEnumerable<GeneratedDocument> corpus, int batch = 10)
    {
        foreach (var (at, document) in corpus.Index())
        {
            store.Add(document.Id, document.Text, DocumentTime.At(document.Time), document.Outlet);
            if (at % batch == batch - 1)
                store.Commit();
        }

        store.Commit();
    }

    private static byte[] MergedBytes(string folder, GeneratedDocument[] corpus, int batch)
    {
        using (var store = DocumentStore.Open(folder, new StoreOptions { RecentDocuments = 4 * batch }))
        {
            AddAll(store, corpus, batch);
            store.Merge();
        }

        return File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder, "segment-*")));
    }

    private long Bytes() => Directory.GetFiles(_folder.Path).Sum(file => new FileInfo(file).Length);
}
