using Assay.Core.Cases;
using Assay.Core.Documents;
using Assay.Core.Judging;
using Assay.Core.Reading;

namespace Assay.Cli;

/// <summary>Goes once through reading and judging while the first document is still on its way through a worker.</summary>
/// <remarks>
/// Word tables are built and code is compiled on first use, which takes longer than the examination of an article. Doing
/// it on the core that would wait takes about an eighth off the time of a short run. Everything here is pure, so that
/// nothing of it can be seen in a result.
/// </remarks>
internal static class WarmUp
{
    private const string Text = """
        A Title Without a Full Stop

        Publication: A Paper Volume: 1 Issue: 2

        According to the agency, the ministry "denied it on Monday", and observers allegedly said that the police armed the group (The Times, May 3, 1926; A. Writer, A Title, London: A Press, 1926). It is likely that the service controlled the group, which it had created. First, it had the motive. The evidence was not checked.
        """;

    /// <summary>Reads a few sentences that have every kind of mark.</summary>
    public static DocumentReading Reading() =>
        DocumentReader.Read(
            new Document
            {
                Id = "d1",
                Path = "",
                Sha256 = "",
                Format = "text",
                Text = Text,
            },
            []
        );

    /// <summary>Judges a draft of one statement with every mechanism in it, in a few draws.</summary>
    public static Judgement? Judging(TemplateSet templates)
    {
        var reading = new DocumentReading
        {
            Document = new Document
            {
                Id = "d1",
                Path = "",
                Sha256 = "",
                Format = "text",
                Text = Text,
            },
            Card = new DocumentCard(),
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Passage = new Passage(0, Text.Length),
                    Commitment = Commitment.Asserted,
                    IsMain = true,
                    Rung = Rung.Control,
                },
            ],
            Mechanisms =
            [
                .. templates.Mechanisms.Select(mechanism => new MechanismFinding(
                    mechanism.Id,
                    mechanism.Indicators[0].Id,
                    [Mark.Of(Text, new Passage(0, 1))],
                    ["s1"]
                )),
            ],
        };
        var draft = CaseDrafter.Draft([reading], [], templates);
        return draft is null ? null : Judge.Of(draft.Case, new JudgingOptions { Draws = 64 });
    }
}
