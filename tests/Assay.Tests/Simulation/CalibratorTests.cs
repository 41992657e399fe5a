using System.Text.Json;
using Assay.Reports;
using Assay.Simulation.Calibrating;

namespace Assay.Tests.Simulation;

/// <summary>The engine is calibrated in worlds whose cases state everything as it is, and a broken one is caught.</summary>
public sealed class CalibratorTests
{
    private const double Caught = 0.001;

    [Fact]
    public void The_engine_is_calibrated_where_the_case_states_everything_as_it_is()
    {
        var result = SomeWorlds.Run(SomeWorlds.Options(Scale.Of(4_000, 100_000)));

        var assay = result.Of(Method.Assay);
        Assert.Equal(0, result.Refused);
        // Beside what chance alone makes of so few worlds.
        Assert.InRange(assay.Ece, 0, 0.005 + (2 * assay.EceByChance));
        Assert.All(result.RankTests, test => Assert.True(test.P > Caught, $"{test.Quantity}: p {test.P}"));
        Assert.True(assay.Brier < result.Of(Method.PriorOnly).Brier);
    }

    [Fact]
    public void An_engine_that_counts_copies_is_caught()
    {
        var result = Run(SomeWorlds.CopiesCounted);
        Assert.True(Least(result) < Caught || result.Of(Method.Assay).Ece > 0.01);
        Assert.True(result.RankTests[(int)Quantity.Hypothesis].P < Caught);
    }

    [Fact]
    public void An_engine_that_ignores_deception_is_caught()
    {
        var result = Run(SomeWorlds.DeceptionIgnored);
        Assert.True(result.RankTests[(int)Quantity.Deceiver].P < Caught);
        Assert.True(result.RankTests[(int)Quantity.Source].P < Caught);
    }

    [Fact]
    public void An_engine_that_believes_everything_twice_over_is_caught()
    {
        var result = Run(SomeWorlds.Squared);
        Assert.True(result.RankTests[(int)Quantity.Hypothesis].P < Caught);
        Assert.True(result.Of(Method.Assay).Ece > 0.02);
    }

    [Fact]
    public void An_engine_that_never_reads_the_reports_is_caught_by_what_depends_on_them()
    {
        // The prior is calibrated: the rank of the answer alone would let it pass (Modrak et al. 2023).
        var result = Run(SomeWorlds.Blind);
        Assert.True(result.RankTests[(int)Quantity.Hypothesis].P > Caught);
        Assert.True(result.RankTests[(int)Quantity.Fit].P < Caught);
    }

    [Fact]
    public void The_number_of_threads_changes_no_byte()
    {
        var options = SomeWorlds.Options(400) with { WorldsPerCell = 2 };
        var one = Json(options with { Threads = 1 });
        Assert.Equal(one, Json(options with { Threads = 2 }));
        Assert.Equal(one, Json(options with { Threads = 4 }));
        Assert.NotEqual(Json(options), Json(options with { Seed = 2 }), StringComparer.Ordinal);
    }

    [Fact]
    public void Every_way_of_being_wrong_is_tried_once()
    {
        var result = SomeWorlds.Run(SomeWorlds.Options(64) with { WorldsPerCell = 1 });
        Assert.Equal(118, result.Misspecified.Length);
        Assert.Equal(
            result.Misspecified.Length,
            result.Misspecified.Select(cell => cell.What).Distinct(StringComparer.Ordinal).Count()
        );
    }

    /// <summary>The contract of <c>calibrate --json</c>, with both of Assay's judgements under names of their own.</summary>
    [Fact]
    public void Where_the_case_is_wrong_the_scores_are_of_the_tempered_judgement_and_name_the_exact_one()
    {
        var result = SomeWorlds.Run(SomeWorlds.Options(64) with { WorldsPerCell = 2 });
        using var output = new MemoryStream();
        CalibrationJson.Write(result, output);
        using var json = JsonDocument.Parse(output.ToArray());
        var root = json.RootElement;
        Assert.Equal("tempered", root.GetProperty("misspecifiedBy").GetString());
        Assert.Equal(result.FalseDeceptionTempered, root.GetProperty("falseDeception").GetDouble());
        Assert.Equal(result.FalseDeceptionExact, root.GetProperty("falseDeceptionExact").GetDouble());
        Assert.Equal(
            result.Misspecified.Select(cell => (cell.TemperedBrier, cell.TemperedEce, cell.ExactBrier)),
            root.GetProperty("misspecified")
                .EnumerateArray()
                .Select(cell =>
                    (
                        cell.GetProperty("brier").GetDouble(),
                        cell.GetProperty("ece").GetDouble(),
                        cell.GetProperty("exactBrier").GetDouble()
                    )
                )
        );
        Assert.Contains(result.Misspecified, cell => cell.TemperedBrier != cell.ExactBrier);
        Assert.False(root.TryGetProperty("falseDeceptionTempered", out _), "The same number twice");
        Assert.Equal(
            [
                "what",
                "brier",
                "ece",
                "exactBrier",
                "exactEce",
                "priorOnlyBrier",
                "originsOnlyBrier",
                "naiveBayesBrier",
            ],
            root.GetProperty("misspecified")[0].EnumerateObject().Select(property => property.Name),
            StringComparer.Ordinal
        );
        Assert.Equal(
            result.Of(Method.Assay).Brier,
            root.GetProperty("methods").GetProperty("assay").GetProperty("brier").GetDouble()
        );
    }

    private static CalibrationResult Run(Engine engine) =>
        SomeWorlds.Run(SomeWorlds.Options(500, SomeWorlds.Standard) with { Engine = engine });

    private static double Least(CalibrationResult result) => result.RankTests.Min(test => test.P);

    private static string Json(CalibrationOptions options)
    {
        using var output = new MemoryStream();
        CalibrationJson.Write(SomeWorlds.Run(options), output);
        return Convert.ToBase64String(output.ToArray());
    }
}
