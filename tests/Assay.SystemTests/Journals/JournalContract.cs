using System.Collections.Immutable;
using System.Text;
using Assay.Storage.Journals;

namespace Assay.SystemTests.Journals;

/// <summary>What a journal promises, on whatever database it lies.</summary>
public abstract class JournalContract : IAsyncLifetime
{
    private Journal _journal = null!;

    /// <summary>A journal without events.</summary>
    protected abstract Journal Create();

    /// <summary>The same journal, opened anew.</summary>
    protected abstract Journal Reopen(string name);

    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        _journal = Create();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _journal?.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task What_was_put_is_there_with_who_when_what_and_why()
    {
        var outcome = await Put("report/r1", """{"saw": true, "source":"a"}""", why: "read on page 3");

        Assert.Equal((EditResult.Done, 1), (outcome.Result, outcome.Event));
        Assert.Equal(
            new EntityState("report/r1", """{"saw":true,"source":"a"}""", 1, 1),
            _journal.Find("report/r1")
        );
        var @event = Assert.Single(_journal.Events(0, 10));
        Assert.Equal(("ann", "report.put", "read on page 3"), (@event.Who, @event.Kind, @event.Why));
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$", @event.At);
        Assert.Equal([new EntityChange("report/r1", """{"saw":true,"source":"a"}""", 0)], @event.Changes());
    }

    [Fact]
    public async Task An_edit_of_many_things_is_one_event()
    {
        await _journal.EditAsync(Edit(new EntityPut("a/1", "1"), new EntityPut("a/2", "2")));
        await _journal.EditAsync(Edit(new EntityPut("a/1", Value: null), new EntityPut("a/3", "3")));

        Assert.Equal(2, _journal.Head().Number);
        Assert.Equal("a/2 a/3", Names(_journal.List("a/")));
        Assert.Equal("a/1 a/2", Names(_journal.ListAt(1)));
        Assert.Equal([1, 2], _journal.History("a/1"));
    }

    [Fact]
    public async Task Things_are_listed_in_the_order_in_which_they_were_made()
    {
        foreach (var name in (string[])["x/b", "x/a", "y/c", "x/10", "x/9"])
            await Put(name, "0");
        await Put("x/b", "1");

        Assert.Equal("x/b x/a x/10 x/9", Names(_journal.List("x/")));
        Assert.Equal("x/a x/10", Names(_journal.List("x/", skip: 1, most: 2)));
    }

    [Fact]
    public async Task Who_saw_an_older_version_gets_both_and_changes_nothing()
    {
        await Put("a/1", "1");
        await Put("a/1", "2");

        var outcome = await _journal.EditAsync(
            Edit(new EntityPut("a/0", "0"), new EntityPut("a/1", "3", Expects: 1))
        );

        Assert.Equal(EditResult.Conflict, outcome.Result);
        Assert.Equal([new EntityState("a/1", "2", 2, 1)], outcome.Conflicts);
        Assert.Null(_journal.Find("a/0"));
        Assert.Equal(2, _journal.Head().Number);
    }

    [Theory]
    [InlineData(0, EditResult.Done)]
    [InlineData(1, EditResult.Conflict)]
    public async Task Version_0_means_that_it_is_not_there(long expects, EditResult expected)
    {
        var outcome = await _journal.EditAsync(Edit(new EntityPut("a/1", "1", expects)));

        Assert.Equal(expected, outcome.Result);
    }

    [Fact]
    public async Task An_edit_sent_twice_under_one_key_is_done_once()
    {
        var edit = Edit(new EntityPut("a/1", "1")) with { Request = "k1" };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _journal.EditAsync(edit)));

        Assert.All(outcomes, outcome => Assert.Equal(1, outcome.Event));
        Assert.Single(outcomes, outcome => outcome.Result == EditResult.Done);
        Assert.Equal(1, _journal.Head().Number);
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused()
    {
        await _journal.EditAsync(Edit(new EntityPut("a/1", "1")) with { Request = "k1" });

        var outcome = await _journal.EditAsync(Edit(new EntityPut("a/1", "2")) with { Request = "k1" });

        Assert.Equal(EditResult.Refused, outcome.Result);
        Assert.Contains("did something else", outcome.Refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Report/r1", "1", "the name 'Report/r1'")]
    [InlineData("report/", "1", "the name 'report/'")]
    [InlineData("report/a\nb", "1", "the name")]
    [InlineData("report/r1", "{", "no JSON")]
    [InlineData("report/r1", "null", "nothing in it")]
    [InlineData("report/r1", "\"a\\u0000\"", "a zero character")]
    public async Task Nonsense_is_refused_with_what_was_wanted(string entity, string value, string says)
    {
        var outcome = await Put(entity, value);

        Assert.Equal(EditResult.Refused, outcome.Result);
        Assert.Contains(says, outcome.Refusal, StringComparison.Ordinal);
        Assert.Equal(0, _journal.Head().Number);
    }

    [Fact]
    public async Task An_event_is_taken_back_by_another()
    {
        await Put("a/1", "1");
        await _journal.EditAsync(Edit(new EntityPut("a/1", "2"), new EntityPut("a/2", "2")));

        var outcome = await _journal.UndoAsync(2, "bob", "a slip");

        Assert.Equal(EditResult.Done, outcome.Result);
        Assert.Equal("1", _journal.Find("a/1")!.Value);
        Assert.Null(_journal.Find("a/2")!.Value);
        Assert.Equal("event.undone", _journal.Events(2, 1)[0].Kind);

        await _journal.UndoAsync(3, "bob", "no, it was right");
        Assert.Equal("2", _journal.Find("a/2")!.Value);
    }

    [Fact]
    public async Task What_was_changed_since_is_not_taken_back()
    {
        await Put("a/1", "1");
        await Put("a/1", "2");

        Assert.Equal(EditResult.Conflict, (await _journal.UndoAsync(1, "bob", why: null)).Result);
    }

    [Fact]
    public async Task Contents_are_kept_and_their_words_found()
    {
        var layer = Encoding.UTF8.GetBytes("Couriers crossed the border unharmed.");
        var digest = Digest.Of(layer);
        await _journal.EditAsync(
            Edit(new EntityPut("document/d1", $$"""{"title":"Dispatch","textSha256":"{{digest}}"}""")) with
            {
                Blobs = [layer],
            }
        );
        await Put("statement/d1/s1", """{"text":"The border is porous"}""");

        Assert.Equal(layer, _journal.Blob(digest));
        Assert.Equal("document/d1", Found("courier"));
        Assert.Equal("document/d1 statement/d1/s1", Found("BORDER"));
        Assert.Equal("document/d1", Found("border unharmed"));
        Assert.Empty(Found("' OR 1 --"));
        await Put("statement/d1/s1", """{"text":"The frontier is porous"}""");
        Assert.Equal("document/d1", Found("border"));
    }

    [Fact]
    public async Task What_is_redacted_is_gone_and_the_chain_still_holds()
    {
        var secret = Encoding.UTF8.GetBytes("the name of a source");
        var digest = Digest.Of(secret);
        await _journal.EditAsync(
            Edit(new EntityPut("document/d1", $$"""{"sha256":"{{digest}}","title":"private"}""")) with
            {
                Blobs = [secret],
            }
        );
        await Put("a/1", "1");

        var outcome = await _journal.EditAsync(Edit() with { Kind = "event.redacted", Redacts = [1] });

        Assert.Equal(EditResult.Done, outcome.Result);
        Assert.Null(_journal.Events(0, 1)[0].Payload);
        Assert.Null(_journal.Find("document/d1")!.Value);
        Assert.Null(_journal.Blob(digest));
        Assert.Empty(Found("private"));
        var verdict = JournalCheck.Of(_journal);
        Assert.Empty(verdict.Faults);
        Assert.Equal((3, 1), (verdict.Events, verdict.Redacted));
        Assert.Equal(EditResult.Refused, (await _journal.EditAsync(Edit() with { Redacts = [3] })).Result);
    }

    [Fact]
    public async Task Many_writers_at_once_make_one_chain_without_gaps()
    {
        var outcomes = await Task.WhenAll(
            Enumerable
                .Range(0, 500)
                .Select(i => Task.Run(() => Put($"a/{i % 50}", $"{i}", why: $"writer {i}")))
        );

        Assert.Equal(
            Enumerable.Range(1, 500).Select(number => (long)number),
            outcomes.Select(outcome => outcome.Event).Order()
        );
        Assert.Empty(JournalCheck.Of(_journal).Faults);
    }

    [Fact]
    public async Task An_opened_journal_goes_on_where_it_ended()
    {
        await Put("a/1", "1");
        var checkpoint = _journal.Seal(SigningKey.Create("desk"));
        var name = _journal.Name;
        _journal.Dispose();

        _journal = Reopen(name);
        await Put("a/1", "2");

        Assert.Equal(2, _journal.Head().Number);
        Assert.Empty(JournalCheck.Of(_journal, [checkpoint]).Faults);
        Assert.Equal([checkpoint.ToString()], _journal.Checkpoints());
    }

    [Fact]
    public async Task Who_waits_hears_of_the_next_event()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var waiting = _journal.NextAsync(0, cancellation);
        Assert.False(waiting.IsCompleted);

        await Put("a/1", "1");

        Assert.Equal(1, await waiting.WaitAsync(TimeSpan.FromSeconds(10), cancellation));
    }

    private string Found(string query) =>
        Names([.. _journal.Search(query, 10).OrderBy(state => state.Entity, StringComparer.Ordinal)]);

    private static string Names(IReadOnlyList<EntityState> states) =>
        string.Join(' ', states.Select(state => state.Entity));

    private Task<EditOutcome> Put(string entity, string value, string? why = null) =>
        _journal.EditAsync(Edit(new EntityPut(entity, value)) with { Why = why });

    private static CaseEdit Edit(params ImmutableArray<EntityPut> puts) =>
        new()
        {
            Who = "ann",
            Kind = "report.put",
            Puts = puts,
        };
}
