using Assay.Storage.Journals;

namespace Assay.Tests.Storage.Journals;

/// <summary>A journal that was changed behind Assay's back: all found with a saved checkpoint, and the first bad event named.</summary>
public sealed class TamperingTests : IDisposable
{
    private static readonly int Events = Scale.Of(suite: 200, nightly: 1000);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-");
    private readonly SigningKey _key = SigningKey.Create("desk");

    public static TheoryData<string> Ways => new(Tampering.Ways);

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Every_change_is_found_and_the_first_bad_event_named(string way)
    {
        var original = Path.Combine(_folder.FullName, "original.assay");
        var checkpoint = await SomeJournal.WriteAsync(original, Events, _key);
        Assert.Empty(SomeJournal.Check(original, checkpoint).Faults);
        // The full count of 10,000 over 1,000 events runs with ASSAY_NIGHTLY.
        for (var round = 0; round < Scale.Of(suite: 6, nightly: 715); round++)
        {
            var at = 1 + (round * 7919 + way.Length) % (Events - 1);
            var path = Path.Combine(_folder.FullName, "tampered.assay");
            File.Copy(original, path, overwrite: true);

            new Tampering(way, at).Do(path, Events, SigningKey.Create("desk"));

            var verdict = SomeJournal.Check(path, checkpoint);
            Assert.False(verdict.IsSound, $"{way} at {at}");
            if (way is "change-state")
                Assert.NotNull(verdict.FirstBad);
            else
                Assert.Equal(at, verdict.FirstBad);
        }
    }

    [Fact]
    public async Task A_journal_written_anew_is_sound_in_itself_and_only_a_checkpoint_tells()
    {
        var path = Path.Combine(_folder.FullName, "case.assay");
        var checkpoint = await SomeJournal.WriteAsync(path, Events, _key);
        new Tampering("fork", 50).Do(path, Events, _key);

        Assert.True(SomeJournal.Check(path).IsSound);
        Assert.Equal(50, SomeJournal.Check(path, checkpoint).FirstBad);
    }

    [Fact]
    public async Task A_checkpoint_of_another_key_is_told()
    {
        var path = Path.Combine(_folder.FullName, "case.assay");
        var checkpoint = await SomeJournal.WriteAsync(path, 3, SigningKey.Create("desk"));

        using var journal = SomeJournal.Open(path);

        Assert.Contains(
            "not signed by desk",
            JournalCheck.Of(journal, [checkpoint], _key.Public).Faults[0].Says,
            StringComparison.Ordinal
        );
    }
}
