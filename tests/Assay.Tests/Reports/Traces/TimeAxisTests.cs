using Assay.Core.Provenance;
using Assay.Reports.Figures;
using CsCheck;

namespace Assay.Tests.Reports.Traces;

public sealed class TimeAxisTests
{
    [Fact]
    public void Order_of_times_is_kept_and_nothing_lies_outside() =>
        Gen.Double[-1e6, 1e6]
            .Array[2, 40]
            .Sample(hours =>
            {
                var times = hours.Order().Select(DocumentTime.At).ToArray();
                var axis = new TimeAxis(times, 100, 900, isDates: true);
                var places = times.Select(axis.X).ToArray();
                Assert.Equal(places.Order(), places);
                Assert.All(places, place => Assert.InRange(place, 99.999, 900.001));
            });

    [Fact]
    public void Labels_are_dates_in_order_that_leave_each_other_room() =>
        Gen.Double[0, 4e5]
            .Array[2, 40]
            .Sample(hours =>
            {
                var labels = new TimeAxis(hours.Select(DocumentTime.At), 100, 900, isDates: true).Labels();
                Assert.NotEmpty(labels);
                for (var at = 1; at < labels.Length; at++)
                    Assert.True(labels[at].X - labels[at - 1].X >= 78);
            });

    [Fact]
    public void Without_times_there_are_no_labels() =>
        Assert.Empty(new TimeAxis([DocumentTime.Unknown], 0, 100, isDates: true).Labels());

    [Fact]
    public void Hours_beyond_any_calendar_are_numbers() =>
        Assert.Contains(
            new TimeAxis([DocumentTime.At(0), DocumentTime.At(1e12)], 0, 900, isDates: true).Labels(),
            label => label.Words.StartsWith("hour ", StringComparison.Ordinal)
        );
}
