using Assay.Core.Weighing.Matrices;

namespace Assay.Tests.Formats.Matrices;

public sealed class JsonMatrixTests
{
    private const string Workbench = """
        {
          "id": "p", "name": "A project", "description": "", "biasChecklists": [],
          "achMatrices": [
            {
              "id": "m", "name": "Who did it",
              "hypotheses": [
                {"id": "h1", "name": "One", "description": "", "confidence": "Low", "attackTechniques": ["T1485"]},
                {"id": "h2", "name": "Other"}
              ],
              "evidence": [
                {"id": "e1", "description": "A trace", "source": "s", "credibility": "High", "relevance": "Low"},
                {"id": "e2", "description": "Another", "credibility": "Medium", "relevance": "Medium"}
              ],
              "ratings": {"e1": {"h1": "C", "h2": "I"}, "e2": {"h2": "NA"}}
            }
          ]
        }
        """;

    [Fact]
    public void Our_own_form_becomes_a_matrix()
    {
        var matrix = SomeFile.Read(
            "m.json",
            """
            {
              "title": "Who?",
              "hypotheses": ["H1", {"id": "H2", "says": "Another"}, {"id": "H3"}],
              "items": [
                {"id": "E1", "says": "A trace", "credibility": "high", "relevance": "low", "weight": 0.5,
                 "marks": {"H1": "CC", "H3": ["I", "II"]}},
                {"id": "E2", "marks": {}}
              ]
            }
            """
        );

        Assert.Equal("Who?", matrix.Title);
        Assert.Equal("H1; Another; H3", string.Join("; ", matrix.Hypotheses.Select(item => item.Says)));
        Assert.Equal("CC - I|II; - - -", matrix.Rows());
        Assert.Equal(
            (EvidenceLevel.High, EvidenceLevel.Low, 0.5),
            (matrix.Items[0].Credibility, matrix.Items[0].Relevance, matrix.Items[0].Weight)
        );
    }

    [Fact]
    public void A_project_of_Intel_Workbench_becomes_a_matrix()
    {
        var matrix = SomeFile.Read("m.json", Workbench);

        Assert.Equal("Who did it", matrix.Title);
        Assert.Equal(
            [new MatrixHypothesis("h1", "One"), new MatrixHypothesis("h2", "Other")],
            matrix.Hypotheses
        );
        Assert.Equal("C I; - NA", matrix.Rows());
        Assert.Equal("A trace; Another", string.Join("; ", matrix.Items.Select(item => item.Says)));
        Assert.Equal(
            (EvidenceLevel.High, EvidenceLevel.Low),
            (matrix.Items[0].Credibility, matrix.Items[0].Relevance)
        );
    }

    [Fact]
    public void A_matrix_of_Intel_Workbench_alone_is_read_too()
    {
        var start = Workbench.IndexOf("    {\n      \"id\": \"m\"", StringComparison.Ordinal);
        var alone = Workbench[start..Workbench.LastIndexOf(']')];

        Assert.Equal("C I; - NA", SomeFile.Read("m.json", alone).Rows());
    }

    [Fact]
    public void More_matrices_than_one_are_refused_with_their_line() =>
        Assert.Equal(
            "m.json, line 2: found 2 matrices in the project; one is wanted.",
            SomeFile.Refusal("m.json", "{\n\"achMatrices\": [{}, {}]}")
        );

    [Theory]
    [InlineData("", "line 1: this is no JSON:")]
    [InlineData("{\n\"title\": }", "line 2: this is no JSON:")]
    [InlineData("{} {}", "line 1: this is no JSON:")]
    [InlineData("[]", "line 1: found no object under file; an object is wanted.")]
    [InlineData("{}", "line 1: found no hypotheses under file; the name hypotheses is wanted.")]
    [InlineData(
        "{\"titel\": 1}",
        "line 1: found the unknown name titel; one of title, hypotheses, items is wanted."
    )]
    [InlineData(
        "{\n\"title\": 1, \"hypotheses\": [], \"items\": []}",
        "line 2: found no string under title;"
    )]
    [InlineData(
        "{\"hypotheses\": [],\n\"items\": {}}",
        "line 2: found no list under items; a list is wanted."
    )]
    [InlineData("{\"hypotheses\": [\"a\"],\n\n\"items\": []}", "line 1: found 1 hypotheses;")]
    [InlineData("{\"hypotheses\": [\"a\",\n\"a\"], \"items\": []}", "line 2: found the hypothesis a twice;")]
    [InlineData("{\"hypotheses\": [\"a\",\n7], \"items\": []}", "line 2: found no object under hypotheses;")]
    [InlineData(
        "{\"title\": \"a\",\n\"title\": \"b\"}",
        "line 2: found the name title twice; each name once"
    )]
    [InlineData("{\"title\":\n\"\\ud800\"}", "line 2: found half of a character; whole ones are wanted.")]
    public void A_fault_is_refused_with_its_line(string text, string wanted) =>
        Assert.StartsWith($"m.json, {wanted}", SomeFile.Refusal("m.json", text), StringComparison.Ordinal);

    [Theory]
    [InlineData("{}", "line 2: found no id under items;")]
    [InlineData("{\"id\": \"E1\"}", "line 2: found no marks under items;")]
    [InlineData(
        "{\"id\": \"E1\", \"marks\": {\"c\": \"C\"}}",
        "line 2: found a mark for c; one of the hypotheses above"
    )]
    [InlineData("{\"id\": \"E1\", \"marks\": {\"a\": \"D\"}}", "line 2: found D; CC, C, N, I, II or NA")]
    [InlineData("{\"id\": \"E1\", \"marks\": {\"a\": [\"C\", 1]}}", "line 2: found no string under a;")]
    [InlineData("{\"id\": \"E1\", \"weight\": -1, \"marks\": {}}", "line 2: found the weight -1;")]
    [InlineData(
        "{\"id\": \"E1\", \"weight\": \"1\", \"marks\": {}}",
        "line 2: found no number under weight;"
    )]
    [InlineData(
        "{\"id\": \"E1\", \"credibility\": \"B\", \"marks\": {}}",
        "line 2: found B; High, Medium or Low"
    )]
    [InlineData("{\"id\": \"E1\", \"odd\": 1, \"marks\": {}}", "line 2: found the unknown name odd;")]
    public void A_fault_in_an_item_is_refused_with_its_line(string item, string wanted) =>
        Assert.StartsWith(
            $"m.json, {wanted}",
            SomeFile.Refusal("m.json", $"{{\"hypotheses\": [\"a\", \"b\"], \"items\": [\n{item}]}}"),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_rating_that_Intel_Workbench_does_not_know_is_refused_with_its_line() =>
        Assert.Equal(
            "m.json, line 14: found maybe; CC, C, N, I, II or NA is wanted.",
            SomeFile.Refusal("m.json", Workbench.Replace("\"NA\"", "\"maybe\"", StringComparison.Ordinal))
        );
}
