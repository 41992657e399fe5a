using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Cases;

namespace Assay.Tests.Formats;

/// <summary>The file that somebody begins with can be weighed at once, and with its comments taken for text.</summary>
public sealed class CaseStarterTests
{
    private static readonly JudgingOptions Few = new() { Draws = 16 };

    public static TheoryData<string> Starts => ["example", .. CaseStarter.Templates, "bare"];

    [Theory]
    [MemberData(nameof(Starts))]
    public void A_starter_is_as_approved(string start) =>
        Approval.Check($"Formats/starter-{start}.case.yaml", CaseStarter.Write(Content(start)));

    [Theory]
    [MemberData(nameof(Starts))]
    public void A_starter_can_be_weighed_at_once(string start)
    {
        var content = Content(start);
        var read = CaseTexts.Read(CaseStarter.Write(content));
        Assert.Equal(
            WrittenCase.Shown(content with { OtherClasses = read.OtherClasses }),
            WrittenCase.Shown(read)
        );
        Assert.Equal(content.Question, Judge.Of(new Case(read), Few).Question);
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public void What_stands_in_comments_holds_too(string start)
    {
        var lines = CaseStarter.Write(Content(start)).Split('\n');
        var read = CaseTexts.Read(string.Join('\n', lines.Select(Uncommented)));
        Assert.Equal("1925-12-31", read.AsOf);
        Assert.NotEmpty(read.Assumptions);
        Assert.NotEmpty(read.Reports[^1].Copies);
    }

    /// <summary>A line of an example is one with a colon; prose and lists to choose from stay comments.</summary>
    private static string Uncommented(string line) =>
        line is ['#', ' ', .. var rest]
        && (
            rest.StartsWith("asof:", StringComparison.Ordinal)
            || rest.EndsWith(':') && !rest.Contains(' ', StringComparison.Ordinal)
            || rest.Contains(": {", StringComparison.Ordinal)
        )
            ? rest
            : line;

    private static CaseContent Content(string start) =>
        start switch
        {
            "example" => CaseStarter.Example,
            "bare" => CaseStarter.Example with
            {
                Indicators = [],
                Deceivers = [],
                Channels = [],
                Sources = [],
                Reports = [],
            },
            _ => CaseStarter.OfTemplate(start)!,
        };
}
