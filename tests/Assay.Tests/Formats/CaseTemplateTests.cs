using Assay.Core.Cases;
using Assay.Core.Reading;
using Assay.Formats.Cases;
using Assay.Formats.Templates;

namespace Assay.Tests.Formats;

/// <summary>What a case takes from a template is a default until the file says otherwise.</summary>
public sealed class CaseTemplateTests
{
    private const string Head = "assay: 1\nquestion: What is the tie?\ntemplate: covert-sponsorship\n";

    [Fact]
    public void A_template_gives_rungs_with_priors_of_a_class_and_default_indicators()
    {
        var content = CaseTexts.Read(Head);
        Assert.Equal(8, content.Hypotheses.Length);
        Assert.True(content.IsLadder);
        Assert.All(content.Indicators, item => Assert.True(item.IsDefault));
        Assert.All(content.Hypotheses, item => Assert.Equal("any-state", item.Prior.Reference!.Id));
        Assert.Equal(4, content.OtherClasses.Length);
        Assert.Equal(1, content.Hypotheses.Sum(item => item.Prior.Mean), 12);
    }

    [Fact]
    public void The_file_names_the_class_of_the_priors() =>
        Assert.All(
            CaseTexts.Read(Head + "reference: land-neighbour\n").Hypotheses,
            item => Assert.Equal("land-neighbour", item.Prior.Reference!.Id)
        );

    [Fact]
    public void A_rung_keeps_what_the_file_does_not_change()
    {
        var content = CaseTexts.Read(
            Head + "hypotheses:\n  control: {prior: 0.1}\n  creation: {says: Made by it}\n"
        );
        var (control, creation) = (content.Hypotheses[6], content.Hypotheses[7]);
        Assert.Equal(
            ("control", "The state controls the group", 0.1),
            (control.Id, control.Says, control.Prior.Mean)
        );
        Assert.Equal(("Made by it", "any-state"), (creation.Says, creation.Prior.Reference!.Id));
    }

    [Fact]
    public void A_hypothesis_of_the_file_stands_before_the_rungs()
    {
        var content = CaseTexts.Read(Head + "hypotheses:\n  invented: {prior: 0.1}\n");
        Assert.Equal("invented", content.Hypotheses[0].Id);
        Assert.False(content.Indicators[0].Likely[0].IsRated);
        Assert.True(content.Indicators[0].Likely[1].IsRated);
    }

    [Fact]
    public void An_indicator_is_a_default_until_every_rung_is_rated()
    {
        var some = CaseTexts
            .Read(Head + "indicators:\n  meetings-seen: {likely: {contact: 0.9}}\n")
            .Indicators[0];
        Assert.True(some.IsDefault);
        Assert.Equal(Rating.Point(0.9), some.Likely[2]);
        Assert.Equal(Rating.Range(0.01, 0.05), some.Likely[0]);
        var rungs = "no-link tolerance contact recruitment material-support direction control creation".Split(
            ' '
        );
        var all = string.Join(", ", rungs.Select(rung => $"{rung}: 0.5"));
        Assert.False(
            CaseTexts
                .Read(Head + $"indicators:\n  meetings-seen: {{likely: {{{all}}}}}\n")
                .Indicators[0]
                .IsDefault
        );
    }

    [Fact]
    public void An_indicator_of_a_mechanism_comes_in_by_its_name()
    {
        var content = CaseTexts.Read(Head + "indicators:\n  observer-errors.motive-only:\n  own: {}\n");
        var (last, own) = (content.Indicators[^2], content.Indicators[^1]);
        Assert.Equal("observer-errors.motive-only", last.Id);
        Assert.True(last is { IsDefault: true, IsOfArgument: true, IsRated: true, Rival: not null });
        Assert.True(own is { IsDefault: false, IsRated: false });
    }

    [Fact]
    public void A_draft_of_documents_can_be_written_and_read()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "samples", "zinoviev-1924.txt"));
        var reading = DocumentReader.Read(Some.Document(text), TemplateLibrary.Load().Patterns);
        var draft = CaseDrafter.Draft([reading], [], TemplateLibrary.Load())!.Case;
        var written = CaseTexts.Read(CaseFile.Write(draft));
        Assert.Equal(WrittenCase.Shown(draft.Content), WrittenCase.Shown(written));
    }
}
