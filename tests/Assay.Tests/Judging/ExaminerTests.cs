using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Judging;
using Assay.Formats.Templates;
using Assay.Reports;
using CsCheck;

namespace Assay.Tests.Judging;

/// <summary>The whole way from texts to reports, over texts that nobody would write.</summary>
public sealed class ExaminerTests
{
    private static readonly string[] Pieces =
    [
        "The services allegedly armed the rebels. ",
        "According to , the police, , it was so. ",
        "’s book said that the raid was staged. ",
        "“He said so,” said ",
        ", , claimed that ",
        "Publication: A Paper Volume: 1 Issue: 2\n\n",
        "By A. Meyer and B. Roth\n\n",
        "May 3, 1926\n\n",
        "(The Times, May 3, 1926;, May 4, 1926; ibid.) ",
        "Given these facts, it is far more probable than not that Moscow controls the group. ",
        "Its council meets once a month under cover of a company. ",
        "Russia has a motive, has repeatedly done it before, and used false flag operations to muddy the waters. ",
        "[1] ",
        "1. A. Meyer, A Title (London: A Press, 1990), 5; ibid., 6.\n",
        "\n\n",
        "Notes\n\n",
        "’",
        "\u200F",
        "𝒜",
        "。",
        ",",
        "\"",
        "(",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1]
        .Select(index => Pieces[index])
        .Array[0, 30]
        .Select(string.Concat);

    private static readonly ExaminationOptions Options = new()
    {
        Templates = TemplateLibrary.Load(),
        Version = "0",
        Draws = 8,
    };

    [Fact]
    public void No_text_is_too_odd_to_examine_and_report() =>
        Text.Array[1, 5]
            .Sample(
                texts =>
                {
                    var examination = Examiner.Examine(Documents(texts), Options);
                    using var json = new MemoryStream();
                    ExaminationJson.Write(examination, json);
                    Assert.Equal(texts.Length, examination.Documents.Length);
                    Assert.EndsWith("</html>\n", HtmlReport.Write(examination), StringComparison.Ordinal);
                    Assert.All(
                        TextSummary.Write(examination, 80),
                        line => Assert.DoesNotContain('\n', line.Text)
                    );
                    if (examination.Judgement is { } judgement)
                        Assert.Equal(1, judgement.Hypotheses.Sum(item => item.Posterior), 9);
                },
                iter: 300
            );

    private static ImmutableArray<Document> Documents(string[] texts) =>
        [
            .. texts.Select(
                (text, index) =>
                    new Document
                    {
                        Id = $"d{index + 1}",
                        Path = $"{index + 1}.txt",
                        Sha256 = new string('0', 64),
                        Format = "text",
                        Text = text,
                    }
            ),
        ];
}
