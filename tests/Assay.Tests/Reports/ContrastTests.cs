using System.Globalization;
using System.Text.RegularExpressions;
using Assay.Reports.Figures;
using Assay.Reports.Html;

namespace Assay.Tests.Reports;

public sealed partial class ContrastTests
{
    private static readonly string[] Papers = ["paper", "sheet", "stripe", "main-paper", "warn-paper"];
    private static readonly string[] Inks = ["ink", "muted", "accent", "warn", "hedge", "citation", "voice"];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Every_ink_on_every_paper_has_the_contrast_of_wcag_aa(int theme)
    {
        var palette = Palettes()[theme];
        foreach (var paper in Papers)
        {
            foreach (var ink in Inks)
                Assert.True(
                    Contrast(palette[ink], palette[paper]) >= 4.5,
                    $"theme {theme}: {ink} on {paper}"
                );
            Assert.True(Contrast(palette["edge"], palette[paper]) >= 3, $"theme {theme}: edge on {paper}");
        }
    }

    [Fact]
    public void Every_story_of_a_timeline_has_the_contrast_of_wcag_aa()
    {
        var colours = StoryColour()
            .Matches(TraceStyles.OfPicture.ToString())
            .Select(match => match.Groups["colour"].Value)
            .ToList();
        string[][] papers =
        [
            ["#fbfaf6", "#f1ede4"],
            ["#16181b", "#22262b"],
        ];
        Assert.Equal(14, colours.Count);
        for (var at = 0; at < colours.Count; at++)
        {
            foreach (var paper in papers[at / 7])
                Assert.True(Contrast(colours[at], paper) >= 4.5, $"{colours[at]} on {paper}");
        }
    }

    [Fact]
    public void Black_on_white_is_21_to_1() => Assert.Equal(21, Contrast("#000000", "#ffffff"), 3);

    // Light, dark and print, each a whole set of variables.
    private static List<Dictionary<string, string>> Palettes() =>
        [
            .. RootBlock()
                .Matches(Stylesheet.Text)
                .Select(block =>
                    Variable()
                        .Matches(block.Value)
                        .ToDictionary(
                            match => match.Groups["name"].Value,
                            match => match.Groups["colour"].Value,
                            StringComparer.Ordinal
                        )
                ),
        ];

    // WCAG 2.2, relative luminance.
    private static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour) =>
        (0.2126 * Channel(colour[1..3]))
        + (0.7152 * Channel(colour[3..5]))
        + (0.0722 * Channel(colour[5..7]));

    private static double Channel(string digits)
    {
        var share = int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.Pow((share + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(
        @"\.t-s\d \{ color: (?<colour>#[0-9a-f]{6}); \}",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex StoryColour();

    [GeneratedRegex(@":root \{[^}]*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RootBlock();

    [GeneratedRegex(
        "--(?<name>[a-z-]+): (?<colour>#[0-9a-f]{6});",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Variable();
}
