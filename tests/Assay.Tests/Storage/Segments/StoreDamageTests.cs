using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;
using Assay.Storage.Segments;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Storage.Segments;

/// <summary>What is torn is cut at the last whole batch and said; what is damaged is refused by name.</summary>
public sealed class StoreDamageTests : IDisposable
{
    private readonly TemporaryStore _whole = new();
    private readonly TemporaryStore _broken = new();

    public void Dispose()
    {
        _whole.Dispose();
        _broken.Dispose();
    }

    [Fact]
    public void A_log_that_ends_at_any_byte_holds_its_whole_batches()
    {
        var ends = Log(5);
        var log = File.ReadAllBytes(TheFile(_whole, "log-*"));
        for (var length = (int)ends[0]; length <= log.Length; length++)
        {
            _broken.CopyFrom(_whole.Path);
            File.WriteAllBytes(TheFile(_broken, "log-*"), log[..length]);
            var whole = ends.Count(end => end <= length) - 1;
            using (var reader = StoreReader.Open(_broken.Path))
                Assert.Equal(whole, reader.Count);
            using (var store = DocumentStore.Open(_broken.Path))
            {
                Assert.Equal(whole, store.Count);
                Assert.Equal(ends.Contains(length), store.Notes.IsEmpty);
                Assert.Equal(AddOutcome.Added, store.Add("new", Words(900, 9), DocumentTime.At(9)));
                store.Commit();
            }

            using var again = DocumentStore.Open(_broken.Path);
            Assert.Equal(whole + 1, again.Count);
            Assert.Empty(again.Notes);
        }
    }

    [Fact]
    public void A_log_cut_off_in_its_header_is_damaged()
    {
        Log(2);
        for (var length = 0; length < 32; length++)
        {
            _broken.CopyFrom(_whole.Path);
            using (var file = File.OpenWrite(TheFile(_broken, "log-*")))
                file.SetLength(length);
            Refuses("log-000001");
        }
    }

    [Fact]
    public void A_wrong_byte_before_the_last_batch_is_damage_and_in_it_a_torn_end()
    {
        var ends = Log(3);
        var name = TheFile(_whole, "log-*");
        var log = File.ReadAllBytes(name);
        for (var at = 0; at < log.Length; at++)
        {
            _broken.CopyFrom(_whole.Path);
            Spoil(TheFile(_broken, "log-*"), at);
            if (at < ends[^2])
            {
                Refuses("log-000001");
                continue;
            }

            using var store = DocumentStore.Open(_broken.Path);
            Assert.Equal(2, store.Count);
            Assert.Contains("cut off", Assert.Single(store.Notes), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("segment-*")]
    [InlineData("dead-*")]
    [InlineData("manifest")]
    public void A_wrong_byte_anywhere_is_refused_by_name(string files)
    {
        using (var store = DocumentStore.Open(_whole.Path, new StoreOptions { RecentDocuments = 3 }))
        {
            for (var at = 0; at < 3; at++)
                store.Add($"d{at}", Words(at * 10, 12), DocumentTime.At(at), "The Post");
            store.Commit();
            store.Forget("d1");
            for (var at = 0; at < 3; at++)
                store.Add($"e{at}", Words(at * 20, 12), DocumentTime.At(at), "The Times");
            store.Commit();
        }

        var name = Directory.GetFiles(_whole.Path, files).Order(StringComparer.Ordinal).First();
        for (var at = 0; at < new FileInfo(name).Length; at++)
        {
            _broken.CopyFrom(_whole.Path);
            Spoil(Path.Combine(_broken.Path, Path.GetFileName(name)), at);
            Refuses(Path.GetFileName(name));
        }
    }

    [Fact]
    public void A_segment_that_is_missing_cut_or_longer_is_refused_by_name()
    {
        using (var store = DocumentStore.Open(_whole.Path, new StoreOptions { RecentDocuments = 1 }))
        {
            store.Add("a", Words(0, 40), DocumentTime.At(0));
            store.Commit();
        }

        var name = Path.GetFileName(TheFile(_whole, "segment-*"));
        var length = new FileInfo(TheFile(_whole, "segment-*")).Length;
        foreach (var cut in (long[])[0, 1, 100, length - 8, length - 1, length + 1, length + 8])
        {
            _broken.CopyFrom(_whole.Path);
            using (var file = File.OpenWrite(Path.Combine(_broken.Path, name)))
                file.SetLength(cut);
            Refuses(name);
        }

        _broken.CopyFrom(_whole.Path);
        File.Delete(Path.Combine(_broken.Path, name));
        Refuses(name);
    }

    [Fact]
    public void A_change_that_is_impossible_is_refused_however_right_its_checksum()
    {
        var batch = new LogBatch();
        var records = new TextBatch();
        records.Add("a", Words(0, 5), DocumentTime.At(1), "The Post");
        for (var cut = 1; cut < records.Records.Length; cut++)
        {
            batch.Clear();
            batch.WriteAdd(records.Headers[0], records.Records[..cut]);
            using (DocumentStore.Open(_broken.Path)) { }
            var log = TheFile(_broken, "log-*");
            var header = File.ReadAllBytes(log)[..32];
            File.WriteAllBytes(log, [.. header, .. batch.Framed(1)]);
            // Without its last places a record is one still.
            if (cut < TokenBytes(records) + 5)
                Refuses("log-000001");
            File.WriteAllBytes(log, header);
        }
    }

    private static int TokenBytes(TextBatch batch) => batch.Headers[0].Tokens * sizeof(uint);

    // Writes so many batches of one document; where each ends, the header's end first.
    private List<long> Log(int batches)
    {
        using var store = DocumentStore.Open(_whole.Path);
        var ends = new List<long> { 32 };
        for (var at = 0; at < batches; at++)
        {
            store.Add($"d{at}", Words(at * 10, 7), DocumentTime.At(at), at == 1 ? null : "The Post");
            store.Commit();
            ends.Add(new FileInfo(TheFile(_whole, "log-*")).Length);
        }

        return ends;
    }

    private static string TheFile(TemporaryStore store, string pattern) =>
        Assert.Single(Directory.GetFiles(store.Path, pattern));

    private static void Spoil(string file, int at)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[at] ^= 0x40;
        File.WriteAllBytes(file, bytes);
    }

    private void Refuses(string name)
    {
        var reading = Assert.Throws<DamagedStoreException>(() => StoreReader.Open(_broken.Path).Dispose());
        Assert.Contains(name, reading.Message, StringComparison.Ordinal);
        var writing = Assert.Throws<DamagedStoreException>(() => DocumentStore.Open(_broken.Path).Dispose());
        Assert.Contains(name, writing.Message, StringComparison.Ordinal);
    }
}
