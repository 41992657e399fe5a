using Assay.Cli;
using Assay.Formats.Templates;

namespace Assay.Tests.Cli;

public sealed class WarmUpTests
{
    [Fact]
    public void Warming_up_goes_through_every_kind_of_mark()
    {
        var reading = WarmUp.Reading();

        Assert.NotEmpty(reading.Sentences);
        Assert.NotEmpty(reading.Statements);
        Assert.NotEmpty(reading.Hedges);
        Assert.NotEmpty(reading.Attributions);
        Assert.NotEmpty(reading.Citations);
    }

    [Fact]
    public void Warming_up_comes_to_a_judgement() => Assert.NotNull(WarmUp.Judging(TemplateLibrary.Load()));
}
