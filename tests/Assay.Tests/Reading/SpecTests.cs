using System.Globalization;
using Assay.Core.Reading;

namespace Assay.Tests.Reading;

/// <summary>The specifications under <c>Specs</c> hold.</summary>
public class SpecTests
{
    public static TheoryData<string, string> Hedges => RepositoryFile.Examples("Specs/hedges.md");

    public static TheoryData<string, string> Attributions => RepositoryFile.Examples("Specs/attributions.md");

    public static TheoryData<string, string> Names => RepositoryFile.Examples("Specs/names.md");

    public static TheoryData<string, string> Statements => RepositoryFile.Examples("Specs/statements.md");

    public static TheoryData<string, string> Shifts => RepositoryFile.Examples("Specs/shifts.md");

    [Theory, MemberData(nameof(Hedges))]
    public void Hedge_is_read_as_specified(string text, string wanted)
    {
        var found = ReadingOf
            .Text(text)
            .Hedges.Select(hedge =>
                string.Create(CultureInfo.InvariantCulture, $"{hedge.Mark.Text} [{hedge.Low}, {hedge.High}]")
            );
        Assert.Equal(wanted, Joined(found, " ; "));
    }

    [Theory, MemberData(nameof(Attributions))]
    public void Attribution_is_read_as_specified(string text, string wanted)
    {
        var found = ReadingOf
            .Text(text)
            .Attributions.Select(each =>
                $"{each.Source?.Text ?? "-"} | {each.Cue.Text} | {each.Content.Text}"
            );
        Assert.Equal(wanted, Joined(found, " ; "));
    }

    [Theory, MemberData(nameof(Names))]
    public void Holder_is_named_as_specified(string text, string wanted)
    {
        var found = ReadingOf
            .Text(text)
            .Attributions.Select(each => $"{each.Source?.Text ?? "-"}: {each.Holder?.Text ?? "-"}");
        Assert.Equal(wanted, Joined(found, " ; "));
    }

    [Theory, MemberData(nameof(Statements))]
    public void Statement_is_read_as_specified(string text, string wanted)
    {
        var found = ReadingOf
            .Text(text)
            .Statements.Select(each =>
                $"{each.Commitment.ToString().ToLowerInvariant()}: {each.Passage.In(text)}"
            );
        Assert.Equal(wanted, Joined(found, " | "));
    }

    [Theory, MemberData(nameof(Shifts))]
    public void Shift_is_read_as_specified(string text, string wanted)
    {
        var found = ReadingOf
            .Text(text)
            .Shifts.Select(shift => $"{Name(shift.Kind)}: {shift.Was.Text} -> {shift.Became.Text}");
        var joined = Joined(found, " ; ");
        Assert.True(
            string.Equals(joined, wanted, StringComparison.Ordinal)
                || joined.StartsWith(wanted + " -> ", StringComparison.Ordinal),
            $"wanted {wanted}, found {joined}"
        );
    }

    private static string Name(ShiftKind kind) =>
        kind switch
        {
            ShiftKind.HedgeDropped => "hedge-dropped",
            ShiftKind.AttributionDropped => "attribution-dropped",
            _ => "rung-climbed",
        };

    private static string Joined(IEnumerable<string> found, string by) =>
        string.Join(by, found) is { Length: > 0 } joined ? joined : "none";
}
