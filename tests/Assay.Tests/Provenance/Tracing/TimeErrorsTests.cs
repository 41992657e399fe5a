using Assay.Core.Provenance;
using static Assay.Tests.Provenance.SomeCorpus;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Provenance.Tracing;

public class TimeErrorsTests
{
    private static readonly string[] Known = Words(0, 120).Split(' ');

    [Theory]
    [InlineData(0.05, "source")]
    [InlineData(3.1, null)]
    public void A_garbled_cut_stamped_a_little_before_its_source_took_from_it(double hours, string? parent)
    {
        var result = Traced(("copy", Garbled(), 100), ("source", Words(0, 120), 100 + hours));
        Assert.Equal(parent, The(result, "copy").Parent?.Id);
        Assert.Equal(parent ?? "copy", The(result, "source").Origin);
        Assert.Equal(parent ?? "copy", The(result, "copy").Origin);
    }

    [Fact]
    public void Days_are_no_clocks_that_are_a_little_wrong()
    {
        var result = Traced(("copy", Garbled(), Day(4)), ("source", Words(0, 120), Day(5)));
        Assert.Null(The(result, "copy").Parent);
        Assert.DoesNotContain(The(result, "copy").Parents, parent => parent.Id is "source");
    }

    [Fact]
    public void What_shares_too_little_to_be_a_source_raises_no_doubt()
    {
        // The flash has one run of the report and too few words to have given more: no candidate the other way round.
        var flash = Words(500, 10) + " " + Words(0, 5);
        var report = Words(0, 60) + " " + Words(700, 60);
        TraceResult Beside(string other) =>
            Traced(
                ("other", other, DocumentTime.At(99)),
                ("otherlater", other + " end", DocumentTime.At(99.2)),
                ("report", report, DocumentTime.At(100)),
                ("flash", flash, DocumentTime.At(101))
            );
        var (one, another) = (Beside(Words(2000, 90)), Beside(Words(3000, 40)));
        Assert.Equal(The(one, "report").Own, The(another, "report").Own, 6);
        Assert.Empty(The(one, "report").Parents);
    }

    [Fact]
    public void A_clean_text_before_a_garbled_one_stays_its_source()
    {
        var result = Traced(("source", Words(0, 120), 100), ("copy", Garbled(), 100.05));
        Assert.Equal("source", The(result, "copy").Parent?.Id);
        Assert.Null(The(result, "source").Parent);
    }

    // Every tenth word misread; each of the right ones stands in other documents too.
    private static string Garbled() =>
        string.Join(' ', Known.Take(80).Select((word, at) => at % 10 == 7 ? $"wqrd{at}x" : word));

    private static DocumentTime Day(int number) => new(number * 24.0, ((number + 1) * 24.0) - (1.0 / 3600));

    private static TraceResult Traced(params (string Id, string Text, double Hours)[] documents) =>
        Traced([.. documents.Select(each => (each.Id, each.Text, DocumentTime.At(each.Hours)))]);

    private static TraceResult Traced(params (string Id, string Text, DocumentTime Time)[] documents)
    {
        var tracer = new Tracer();
        foreach (var step in (int[])[7, 11, 13, 17, 23, 29, 31])
            tracer.Add(
                $"other{step}",
                string.Join(' ', Enumerable.Range(0, Known.Length).Select(at => Known[at * step % 120])),
                DocumentTime.At(step)
            );
        foreach (var (id, text, time) in documents)
            tracer.Add(id, text, time);
        return tracer.Trace(cancellation: TestContext.Current.CancellationToken);
    }
}
