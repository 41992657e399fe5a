using System.Diagnostics;
using System.Text;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;
using CsCheck;

namespace Assay.Tests.Formats;

/// <summary>Whatever a file holds, it is read or refused with a line, soon, and nothing else happens.</summary>
public sealed class BrokenCaseTests
{
    private const string Pieces = " \n\t:{}[],'\"#&*!|>-?%@`~.0159aé🜁\\u\\x\u0085\u2028";

    private static readonly string[] Words =
    [
        "null",
        "true",
        "---\n",
        "...\n",
        "<<: ",
        "? ",
        "- ",
        "\\UFFFFFFFF",
        "likely",
        "given: ",
        "reference: ",
        "1e999",
        "-1",
        "template: covert-sponsorship\n",
        "copies: r2, ",
    ];

    [Fact]
    public void A_broken_file_is_read_or_refused_with_its_line() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 6])
            .Sample(
                (seed, breaks) =>
                {
                    var text = Broken(seed, breaks);
                    try
                    {
                        CaseTexts.Read(text);
                    }
                    catch (FormatRefusedException refusal)
                    {
                        Assert.InRange(refusal.Line, 1, text.Split('\n').Length + 1);
                        Assert.All(refusal.Faults, fault => Assert.DoesNotContain('\n', fault));
                    }
                },
                iter: 3_000
            );

    [Theory]
    [InlineData("hypotheses: {a: {}, b: {}}\nsources:\n", "  s{0}: {{relibility: A}}\n", 60_000)]
    [InlineData(
        "hypotheses: {a: {}, b: {}}\nreports:\n",
        "  r{0}: {{source: s{0}, indicator: x, saw: true}}\n",
        40_000
    )]
    [InlineData("hypotheses:\n", "  h{0}: {{}}\n", 200_000)]
    [InlineData("hypotheses: {a: {}, b: {}, c: {}, d: {}, e: {}}\nindicators:\n", "  x{0}: {{}}\n", 210_000)]
    [InlineData("hypotheses:\n  a: {}\n  b:\n    prior:\n", "      n{0}: 0.5\n", 100_000)]
    [InlineData("hypotheses: {a: {}, b: {}}\nnotes:\n", "  - [[[[[[{0}\n", 100_000)]
    [InlineData("hypotheses: {a: {}, b: {}}\nnotes: \"", "{0} \\x41", 100_000)]
    public void A_long_file_that_is_wrong_all_over_is_refused_soon(string head, string line, int times)
    {
        var text = new StringBuilder("assay: 1\nquestion: Q\n" + head);
        for (var i = 0; i < times; i++)
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, line, i);
        var watch = Stopwatch.StartNew();
        var refusal = Assert.Throws<FormatRefusedException>(() => CaseTexts.Read(text.ToString()));
        Assert.InRange(refusal.Faults.Length, 1, 21);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void A_long_file_is_read_soon()
    {
        var text = new StringBuilder(
            "assay: 1\nquestion: Q\nhypotheses: {a: {}, b: {}}\nindicators: {x: {likely: {a: likely, b: unlikely}}}\nsources: {s: {}}\nreports:\n"
        );
        text.Append("  r0: {source: s, indicator: x, saw: true}\n");
        for (var i = 1; i < 20_000; i++)
            text.Append(
                $"  r{i}: {{source: s, indicator: x, saw: true, fresh: true, copies: r{i - 1}, probability: 0.5}}\n"
            );
        var watch = Stopwatch.StartNew();
        Assert.Equal(20_000, CaseTexts.Read(text.ToString()).Reports.Length);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static string Broken(int seed, int breaks)
    {
        var random = new Random(seed);
        var text = new StringBuilder(
            seed % 2 == 0 ? MalformedCaseTests.Sound : CaseFile.Write(new Case(WrittenCase.Of(seed % 50)))
        );
        for (var i = 0; i < breaks; i++)
        {
            var at = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 12), text.Length - at);
            switch (random.Next(4))
            {
                case 0:
                    text.Remove(at, length);
                    break;
                case 1:
                    text.Insert(at, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 2:
                    text.Insert(at, Words[random.Next(Words.Length)]);
                    break;
                default:
                    text.Insert(at, text.ToString(random.Next(text.Length - length + 1), length));
                    break;
            }
        }

        return text.ToString();
    }
}
