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
    public void A_clean_text_before_a_garbled_one_stays_its_source()
    {
        var result = Traced(("source", Words(0, 120), 100), ("copy", Garbled(), 100.05));
        Assert.Equal("source", The(result, "copy").Parent?.Id);
        Assert.Null(The(result, "source").Parent);
    }

    // Every tenth word misread; each of the right ones stands in other documents too.
    private static string Garbled() =>
        string.Join(' ', Known.Take(80).Select((word, at) => at % 10 == 7 ? $"wqrd{at}x" : word));

    private static TraceResult Traced(params (string Id, string Text, double Hours)[] documents)
    {
        var tracer = new Tracer();
        foreach (var step in (int[])[7, 11, 13, 17, 23, 29, 31])
            tracer.Add(
                $"other{step}",
                string.Join(' ', Enumerable.Range(0, Known.Length).Select(at => Known[at * step % 120])),
                DocumentTime.At(step)
            );
        foreach (var (id, text, hours) in documents)
            tracer.Add(id, text, DocumentTime.At(hours));
        return tracer.Trace(cancellation: TestContext.Current.CancellationToken);
    }
}
