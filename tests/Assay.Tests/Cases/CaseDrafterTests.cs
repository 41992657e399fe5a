using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Documents;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using Assay.Formats.Templates;

namespace Assay.Tests.Cases;

public sealed class CaseDrafterTests
{
    private const string Claim = "The kingdom secretly arms the hill league.";
    private static readonly TemplateSet Templates = TemplateLibrary.Load();
    private static readonly JudgingOptions Few = new() { Draws = 200 };

    [Fact]
    public void A_text_that_claims_nothing_gets_no_case() =>
        Assert.Null(CaseDrafter.Draft([Reading("d1", rung: null)], [], Templates));

    [Fact]
    public void A_denied_claim_gets_no_case() =>
        Assert.Null(CaseDrafter.Draft([Reading("d1", Rung.Control, Commitment.Denied)], [], Templates));

    [Fact]
    public void A_tie_that_is_mentioned_once_in_passing_is_nobodys_claim()
    {
        var concluded = Reading("d1", Rung.Control);
        var passing = concluded with { Statements = [concluded.Statements[0] with { IsMain = false }] };
        var twice = passing with
        {
            Statements = [passing.Statements[0], passing.Statements[0] with { Id = "s2" }],
        };
        var titled = passing with { Card = new DocumentCard { Title = Claim } };

        Assert.Null(CaseDrafter.Draft([passing], [], Templates));
        Assert.NotNull(CaseDrafter.Draft([twice], [], Templates));
        Assert.NotNull(CaseDrafter.Draft([titled], [], Templates));
    }

    [Fact]
    public void An_ungraded_text_leaves_the_prior_where_it_is_and_widens_the_range()
    {
        var draft = CaseDrafter.Draft([Reading("d1", Rung.MaterialSupport)], [], Templates)!;
        var judgement = Judge.Of(draft.Case);
        foreach (var hypothesis in judgement.Hypotheses)
            Assert.Equal(hypothesis.Prior, hypothesis.Posterior, 12);
        Assert.Equal("material-support", judgement.Claimed);
        var support = judgement.Hypotheses.Single(item => item.Id is "material-support");
        Assert.True(support.High > 1.2 * support.Posterior, $"{support.Low} to {support.High}");
        Assert.True(judgement.IsDraft);
        Assert.Equal(1, judgement.DefaultsShare);
        Assert.Equal(Confidence.Low, judgement.Confidence);
        Assert.Contains(
            judgement.Assumptions,
            line => line.StartsWith("No document has been graded", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Nobody_is_sent_to_look_for_an_error_of_the_argument()
    {
        var judgement = Judge.Of(CaseDrafter.Draft([Reading("d1", Rung.Control)], [], Templates)!.Case, Few);

        Assert.Contains(judgement.Indicators, item => item.Id is "observer-errors.motive-only");
        Assert.DoesNotContain(judgement.Collect, item => item.Indicator is "observer-errors.motive-only");
        Assert.Contains(judgement.Collect, item => item.Indicator is "chaos-by-proxy.supplied");
    }

    [Fact]
    public void The_question_quotes_the_claim_and_asserts_nothing()
    {
        var draft = CaseDrafter.Draft([Reading("d1", Rung.Control)], [], Templates)!;
        Assert.Contains(Claim, draft.Case.Content.Question, StringComparison.Ordinal);
        Assert.EndsWith("?", draft.Case.Content.Question, StringComparison.Ordinal);
        Assert.Equal(Rung.Control, draft.Claimed);
        Assert.Equal(Claim, Assert.Single(draft.Claims).Value.Text);
    }

    [Fact]
    public void The_default_class_is_the_broadest_and_the_others_stand_beside_it()
    {
        var judgement = Judge.Of(
            CaseDrafter.Draft([Reading("d1", Rung.MaterialSupport)], [], Templates)!.Case,
            Few
        );
        Assert.Equal("any-state", judgement.Prior.ReferenceClass);
        Assert.Equal(Templates.ReferenceClasses.Length - 1, judgement.Prior.Alternatives.Length);
        var rival = judgement.Prior.Alternatives.Single(item => item.ReferenceClass is "government-rival");
        Assert.Equal(112.5 / 476, rival.Prior, 9);
        Assert.Equal(rival.Prior, rival.Posterior, 9);
    }

    [Fact]
    public void A_graded_text_moves_the_claim()
    {
        var draft = CaseDrafter.Draft(
            [Reading("d1", Rung.MaterialSupport)],
            [],
            Templates,
            "government-rival"
        )!;
        var graded = draft.Case.With(content =>
            content with
            {
                Sources = [.. content.Sources.Select(source => source with { Reliability = Grade.B })],
            }
        );
        var judgement = Judge.Of(graded, Few);
        var support = judgement.Hypotheses.Single(item => item.Id is "material-support");
        Assert.True(support.Posterior > 1.3 * support.Prior, $"{support.Prior} to {support.Posterior}");
    }

    [Fact]
    public void Documents_that_derive_from_another_are_its_copies()
    {
        ImmutableArray<DocumentReading> readings =
        [
            .. Enumerable.Range(1, 12).Select(k => Reading($"d{k:00}", Rung.MaterialSupport)),
        ];
        // Everybody copies the last one, which the order of documents must not hide.
        ImmutableArray<Derivation> derivations =
        [
            .. Enumerable
                .Range(1, 11)
                .Select(k => new Derivation($"d{k:00}", "d12", DerivationKind.Copied, 0.95, [])),
        ];
        var judgement = Judge.Of(CaseDrafter.Draft(readings, derivations, Templates)!.Case, Few);
        // Careless sources say either thing evenly, so that agreement makes copying likelier still: 0.05 × 0.5 against 0.95.
        var argued = judgement.Indicators.Where(item => item.Reports > 0).ToList();
        Assert.All(argued, item => Assert.Equal(12, item.Reports));
        Assert.All(argued, item => Assert.Equal(1 + (11 * 0.025 / 0.975), item.Origins, 6));
    }

    [Fact]
    public void Documents_that_take_from_each_other_in_a_circle_still_make_a_case()
    {
        ImmutableArray<DocumentReading> readings = [Reading("d1", Rung.Control), Reading("d2", Rung.Control)];
        ImmutableArray<Derivation> derivations =
        [
            new("d1", "d2", DerivationKind.Cited, 0.6, []),
            new("d2", "d1", DerivationKind.Cited, 0.6, []),
        ];
        Assert.NotNull(CaseDrafter.Draft(readings, derivations, Templates));
    }

    [Fact]
    public void What_only_a_denied_statement_says_is_not_argued()
    {
        var reading = Reading("d1", Rung.MaterialSupport);
        var denied = reading with
        {
            Statements =
            [
                .. reading.Statements,
                reading.Statements[0] with
                {
                    Id = "s2",
                    IsMain = false,
                    Commitment = Commitment.Denied,
                },
            ],
            Mechanisms = [reading.Mechanisms[0] with { Statements = ["s2"] }],
        };
        Assert.Empty(CaseDrafter.Draft([denied], [], Templates)!.Case.Content.Reports);
    }

    private static DocumentReading Reading(string id, Rung? rung, Commitment commitment = Commitment.Asserted)
    {
        var text = $"{Claim} It spares its patron.";
        var document = new Document
        {
            Id = id,
            Path = $"{id}.txt",
            Sha256 = new string('0', 64),
            Format = "text",
            Text = text,
        };
        var mark = Mark.Of(text, new Passage(0, Claim.Length));
        return new DocumentReading
        {
            Document = document,
            Card = new DocumentCard(),
            Statements =
            [
                new Statement
                {
                    Id = "s1",
                    Passage = mark.Passage,
                    Commitment = commitment,
                    IsMain = true,
                    Rung = rung,
                },
            ],
            Mechanisms =
            [
                new MechanismFinding("chaos-by-proxy", "supplied", [mark], ["s1"]),
                new MechanismFinding("chaos-by-proxy", "spares-sponsor", [mark], ["s1"]),
                new MechanismFinding("observer-errors", "motive-only", [mark], ["s1"]),
            ],
        };
    }
}
