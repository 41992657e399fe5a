using Assay.Cli;
using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Tests.Cli;

public sealed class TraceAgeTests
{
    [Theory]
    [InlineData("36h", 36.0)]
    [InlineData("90d", 2160.0)]
    [InlineData("1.5w", 252.0)]
    [InlineData("2y", 17532.0)]
    [InlineData("", null)]
    [InlineData("d", null)]
    [InlineData("90", null)]
    [InlineData("-3d", null)]
    [InlineData("NaNd", null)]
    [InlineData("1,5d", null)]
    [InlineData("3m", null)]
    public void An_age_is_a_number_and_a_unit(string written, double? hours) =>
        Assert.Equal(hours, TraceAge.Read(written));

    [Theory]
    [InlineData(0, "1970-01-01")]
    [InlineData(70_389_527.9, "9999-12-31")]
    [InlineData(-17_259_888, "0001-01-01")]
    [InlineData(70_389_528, "hour 70389528")]
    [InlineData(-1e300, "hour -1")]
    public void Hours_that_no_calendar_reaches_are_shown_as_numbers(double hours, string shown) =>
        Assert.StartsWith(
            shown,
            TimeWords.Of(DocumentTime.At(hours), isDates: true),
            StringComparison.Ordinal
        );
}
