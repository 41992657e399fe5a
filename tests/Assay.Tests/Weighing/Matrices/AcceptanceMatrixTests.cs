using System.Text.Json;
using Assay.Core.Weighing.Matrices;

namespace Assay.Tests.Weighing.Matrices;

/// <summary>The matrices of the shared acceptance data, to the printed digits.</summary>
public sealed class AcceptanceMatrixTests
{
    private const double Printed = 0.005;

    [Fact]
    public void Adoption_stall_scores_as_published_and_a_copy_flips_it()
    {
        var wanted = Wanted("adoption-stall", out var matrix);

        Assert.Equal(Numbers(wanted, "radaristWeighted"), matrix.By("radaristWeighted").Scores, Close);
        Assert.Equal(Numbers(wanted, "rawI"), matrix.By("parc").Scores.Select(score => -score), Close);
        Assert.Equal(wanted.GetProperty("leaderBefore").GetString(), matrix.Leaders("radaristWeighted"));
        var copied = SomeMatrix.Of([.. matrix.Items, matrix.Items[3] with { Id = "E4 again" }]);
        Assert.Equal(Numbers(wanted, "afterOneCopyOfE4"), copied.By("radaristWeighted").Scores, Close);
        Assert.Equal(wanted.GetProperty("leaderAfterCopy").GetString(), copied.Leaders("radaristWeighted"));
    }

    [Fact]
    public void Heuers_example_scores_and_ranks_as_published()
    {
        var wanted = Wanted("heuer-iraq-1993", out var matrix);

        var scores = matrix.By("parc");

        Assert.Equal(Numbers(wanted, "inconsistency"), scores.Scores);
        Assert.Equal(
            Texts(wanted, "ranking"),
            string.Join(' ', scores.Order.Select(group => matrix.Hypotheses[Assert.Single(group)].Id))
        );
        Assert.Equal(
            Texts(wanted, "nonDiagnostic"),
            string.Join(
                ' ',
                MatrixFlags
                    .Of(matrix)
                    .Where(flag => flag.Kind == MatrixFlagKind.TellsNothingApart)
                    .Select(flag => matrix.Items[Assert.Single(flag.Items)].Id)
            )
        );
    }

    [Fact]
    public void The_marks_in_these_tests_are_those_of_the_shared_data()
    {
        _ = Wanted("adoption-stall", out var matrix);
        var own = SomeMatrix.AdoptionStall();

        Assert.Equal(
            matrix.Items.SelectMany(item => item.Votes.SelectMany(votes => votes)),
            own.Items.SelectMany(item => item.Votes.SelectMany(votes => votes))
        );
        Assert.Equal(matrix.Items.Select(item => item.Weight), own.Items.Select(item => item.Weight));
    }

    private static bool Close(double left, double right) => Math.Abs(left - right) < Printed;

    private static JsonElement Wanted(string id, out EvidenceMatrix matrix)
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(SharedData.Path(Path.Combine("data", "weighing", "acceptance.json")))
        );
        var entry = file
            .RootElement.GetProperty("achMatrices")
            .EnumerateArray()
            .Single(item => string.Equals(item.GetProperty("id").GetString(), id, StringComparison.Ordinal))
            .Clone();
        var weights = entry.TryGetProperty("weights", out var stated)
            ? stated.EnumerateArray().Select(number => number.GetDouble()).ToArray()
            : null;
        matrix = SomeMatrix.Of([
            .. entry
                .GetProperty("evidence")
                .EnumerateArray()
                .Select(
                    (row, i) =>
                        SomeMatrix.Item(i, row[1].GetString()!) with
                        {
                            Id = row[0].GetString()!,
                            Weight = weights?[i] ?? 1,
                        }
                ),
        ]);
        return entry.GetProperty("expected");
    }

    private static IEnumerable<double> Numbers(JsonElement wanted, string name) =>
        wanted.GetProperty(name).EnumerateArray().Select(number => number.GetDouble());

    private static string Texts(JsonElement wanted, string name) =>
        string.Join(' ', wanted.GetProperty(name).EnumerateArray().Select(text => text.GetString()));
}
