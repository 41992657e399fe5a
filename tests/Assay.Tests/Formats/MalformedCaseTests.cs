using System.Text;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;

namespace Assay.Tests.Formats;

/// <summary>Every slip is refused with its line, what was found and what is wanted.</summary>
public sealed class MalformedCaseTests
{
    /// <summary>A sound case; each test spoils one of its lines.</summary>
    internal const string Sound = """
        assay: 1
        question: Who ran it?
        asof: 1925-12-31
        hypotheses:
          genuine: {says: An underground, prior: 0.6}
          controlled: {says: A trap, prior: 0.4}
        assumptions:
          border: {says: The border is open, probability: unlikely}
        causes:
          guards: {probability: {genuine: 0.2, controlled: 0.5}}
        indicators:
          return: {says: Couriers return, likely: {genuine: unlikely, controlled: [0.6, 0.9]}}
          patrol: {likely: {given: border, 'yes': {genuine: 0.5}, 'no': {controlled: 0.2}}}
        deceivers:
          ogpu: {story: genuine, active: {genuine: 0, controlled: 0.8}}
        channels:
          couriers: {controllability: 0.9, deceiver: ogpu}
        sources:
          staff: {reliability: B, channel: couriers}
          circle: {reliability: C}
        reports:
          r1: {source: staff, indicator: return, saw: true, date: 1925-03-01}
          r2: {source: circle, indicator: return, saw: true, copies: r1, probability: 0.9}
          r3: {source: circle, indicator: patrol, saw: nothing, detection: 0.3}

        """;

    [Fact]
    public void The_sound_case_is_sound() => Assert.Equal(2, CaseTexts.Read(Sound).Hypotheses.Length);

    // Keys and shapes.
    [Theory]
    [InlineData(1, "assay: 2", 1, "found 2 under assay; format 1")]
    [InlineData(1, "assay: '1'", 1, "found the text '1' under assay; format 1")]
    [InlineData(1, "assay: one", 1, "found one under assay; format 1")]
    [InlineData(1, "assay:", 1, "found nothing under assay; format 1")]
    [InlineData(1, "version: 1", 1, "found no assay under file")]
    [InlineData(2, "questoin: Who ran it?", 2, "the unknown key questoin")]
    [InlineData(2, "# nothing", 1, "found no question")]
    [InlineData(2, "question:", 2, "found nothing under question; text is wanted")]
    [InlineData(2, "question: [Who, ran, it]", 2, "found a list under question; text is wanted")]
    [InlineData(2, "question: {who: ran}", 2, "found keys under question; text is wanted")]
    [InlineData(
        2,
        "question: Who ran it?\nquestion: Who else?",
        3,
        "the key question for the second time (first on line 2)"
    )]
    [InlineData(3, "asof: 31.12.1925", 3, "found 31.12.1925 under asof; a date such as 1925-12-31")]
    [InlineData(3, "asof: 1925-02-30", 3, "found 1925-02-30 under asof")]
    [InlineData(3, "asof: 1925-3-1", 3, "found 1925-3-1 under asof")]
    [InlineData(3, "hypothesis: {}", 3, "(did you mean hypotheses?)")]
    [InlineData(4, "hypotheses: {}\nleft:", 5, "the unknown key left")]
    [InlineData(5, "  - {says: An underground, prior: 0.6}", 6, "a key in the middle of a list")]
    [InlineData(5, "  genuine: An underground", 5, "found An underground under genuine; a mapping of keys")]
    [InlineData(5, "  genuine: [An underground, 0.6]", 5, "found a list under genuine; a mapping of keys")]
    [InlineData(5, "  genuine: {says: An underground, prio: 0.6}", 5, "unknown key prio")]
    [InlineData(5, "  given: {prior: 0.6}", 5, "found given under hypotheses; another name")]
    [InlineData(5, "  genuine: {prior: 0.6, other: perhaps}", 5, "found perhaps under other; true or false")]
    [InlineData(
        5,
        "  genuine: {prior: 0.6, other: 'true'}",
        5,
        "found the text 'true' under other; true or false"
    )]
    [InlineData(
        6,
        "  genuine: {says: A trap, prior: 0.4}",
        6,
        "the key genuine for the second time (first on line 5)"
    )]
    [InlineData(
        4,
        "hypotheses: {genuine: {}, controlled: {says: }, genuine: {}}\nleft:",
        4,
        "the key genuine for the second time"
    )]
    [InlineData(
        5,
        "  one: {other: true}\n  two: {other: true}",
        6,
        "found a second true under other; one hypothesis"
    )]
    // Priors.
    [InlineData(5, "  genuine: {prior: 1.5}", 5, "found 1.5 under prior; a probability from 0 to 1")]
    [InlineData(5, "  genuine: {prior: -0.1}", 5, "found -0.1 under prior; a probability from 0 to 1")]
    [InlineData(5, "  genuine: {prior: '0.6'}", 5, "(did you mean 0.6, without quotes or percent?)")]
    [InlineData(5, "  genuine: {prior: 60%}", 5, "(did you mean 0.6, without quotes or percent?)")]
    [InlineData(5, "  genuine: {prior: 0,6}", 5, "unknown key 6")]
    [InlineData(5, "  genuine: {prior: .nan}", 5, "found .nan under prior")]
    [InlineData(
        5,
        "  genuine: {prior: [0.7, 0.5]}",
        5,
        "found the range [0.7, 0.5] under prior; the lower end first, [0.5, 0.7]"
    )]
    [InlineData(5, "  genuine: {prior: [0.5]}", 5, "found a list of 1 under prior; a range of two numbers")]
    [InlineData(5, "  genuine: {prior: [0.5, 1.7]}", 5, "found 1.7 under prior; a probability")]
    [InlineData(5, "  genuine: {prior: [likely, 0.9]}", 5, "found likely under prior; a probability")]
    [InlineData(5, "  genuine: {prior: 0.9}", 4, "The lowest priors sum to 1.3; at most 1 is possible")]
    [InlineData(5, "  genuine: {prior: 0.2}", 4, "The highest priors sum to 0.6; at least 1 is needed")]
    [InlineData(5, "  genuine: {prior: {reference: any-sate}}", 5, "(did you mean any-state?)")]
    [InlineData(5, "  genuine: {prior: {reference: any-state, part: 0.5}}", 5, "unknown key part")]
    [InlineData(5, "  genuine: {prior: {share: 0.5}}", 5, "found no reference under prior")]
    [InlineData(
        5,
        "  genuine: {prior: {reference: any-state, share: }}",
        5,
        "found nothing under share; a rating"
    )]
    // Ratings.
    [InlineData(8, "  border: {probability: unlikly}", 8, "(did you mean unlikely?)")]
    [InlineData(8, "  border: {probability: frobnicated}", 8, "ICD 203: almost no chance, very unlikely")]
    [InlineData(8, "  border: {chance: unlikely}", 8, "unknown key chance")]
    [InlineData(10, "  guards: {probability: {genuin: 0.2, controled: 0.5}}", 10, "(did you mean genuine?)")]
    [InlineData(
        10,
        "  guards: {probability: {genuine: 0.2, trapped: 0.5}}",
        10,
        "found trapped under probability"
    )]
    [InlineData(
        10,
        "  border: {probability: 0.2}",
        10,
        "found border under causes; another name, because an assumption has this one"
    )]
    [InlineData(
        12,
        "  return: {likely: {genuine: unlikely, controled: 0.9}}",
        12,
        "(did you mean controlled?)"
    )]
    [InlineData(12, "  return: {likely: 0.7}", 12, "found 0.7 under likely; a rating under each hypothesis")]
    [InlineData(
        12,
        "  return: {likely: [0.7, 0.2]}",
        12,
        "found a list under likely; a rating under each hypothesis"
    )]
    [InlineData(
        12,
        "  return: {likely: {'yes': {genuine: 0.5}}}",
        12,
        "found yes under likely; `given` beside it"
    )]
    [InlineData(
        12,
        "  return: {likely: {genuine: {ann: 0.5, ann: 0.6}}}",
        12,
        "the key ann for the second time"
    )]
    [InlineData(
        12,
        "  return: {likely: {genuine: {ann: {bob: 0.5}}}}",
        12,
        "found keys under ann; one rating"
    )]
    [InlineData(12, "  return: {likely: {genuine: {}}}", 12, "found an empty mapping under genuine")]
    [InlineData(
        12,
        "  return: {likely: {genuine: {controlled: 0.5}}}",
        12,
        "found controlled under genuine; the name of an analyst"
    )]
    [InlineData(
        13,
        "  patrol: {likely: {given: boarder, 'yes': {genuine: 0.5}}}",
        13,
        "(did you mean border?)"
    )]
    [InlineData(13, "  patrol: {likely: {given: border, maybe: {genuine: 0.5}}}", 13, "unknown key maybe")]
    [InlineData(
        13,
        "  patrol: {likely: {given: border, 'yes': {genuin: 0.5}}}",
        13,
        "(did you mean genuine?)"
    )]
    // Deception.
    [InlineData(15, "  ogpu: {active: 0.5}", 15, "found no story under ogpu")]
    [InlineData(15, "  ogpu: {story: genuin, active: 0.5}", 15, "(did you mean genuine?)")]
    [InlineData(15, "  ogpu: {story: genuine, active: 2}", 15, "found 2 under active; a probability")]
    [InlineData(17, "  couriers: {controllability: 0.9, deceiver: gpu}", 17, "(did you mean ogpu?)")]
    [InlineData(17, "  couriers: {control: 0.9}", 17, "unknown key control")]
    // Sources.
    [InlineData(19, "  staff: {reliability: G}", 19, "found G under reliability; a grade from A to F")]
    [InlineData(19, "  staff: {reliability: b}", 19, "(did you mean B?)")]
    [InlineData(19, "  staff: {reliability: B2}", 19, "the letter alone")]
    [InlineData(19, "  staff: {reliability: 2}", 19, "found 2 under reliability")]
    [InlineData(19, "  staff: {channel: courier}", 19, "(did you mean couriers?)")]
    [InlineData(19, "  staff: {hit: 1.2}", 19, "found 1.2 under hit")]
    // Reports.
    [InlineData(22, "  r1: {indicator: return, saw: true}", 22, "found no source under r1")]
    [InlineData(22, "  r1: {source: staff, saw: true}", 22, "found no indicator under r1")]
    [InlineData(22, "  r1: {source: staff, indicator: return}", 22, "found no saw under r1")]
    [InlineData(22, "  r1: {source: staf, indicator: return, saw: true}", 22, "(did you mean staff?)")]
    [InlineData(
        22,
        "  r1: {source: nobody, indicator: return, saw: true}",
        22,
        "found nobody under source; the name of a defined source (staff, circle)"
    )]
    [InlineData(22, "  r1: {source: staff, indicator: retrun, saw: true}", 22, "(did you mean return?)")]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: yes}",
        22,
        "found yes under saw; true (it occurred)"
    )]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: 'true'}",
        22,
        "found the text 'true' under saw"
    )]
    [InlineData(22, "  r1: {source: staff, indicator: return, saw: }", 22, "found nothing at all under saw")]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: true, detection: 0.4}",
        22,
        "it goes with `saw: nothing` only"
    )]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: true, credibility: 7}",
        22,
        "found 7 under credibility; a digit from 1 to 6"
    )]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: true, credibility: 1.5}",
        22,
        "found 1.5 under credibility"
    )]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: true, probability: 0.5}",
        22,
        "`copies` beside it"
    )]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: true, copies: r2}",
        22,
        "The report r2 is not earlier"
    )]
    [InlineData(
        22,
        "  r1: {source: staff, indicator: return, saw: true, date: yesterday}",
        22,
        "found yesterday under date"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: r9}",
        23,
        "found r9 under copies; the name of a defined report (r1, r2, r3)"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: r2}",
        23,
        "found the report itself under copies"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: r1, probability: 1.2}",
        23,
        "found 1.2 under probability"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: r1, probability: likely}",
        23,
        "found likely under probability"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: false, copies: r1}",
        23,
        "contradicts everything that it could be a copy of"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: patrol, saw: true, copies: r1}",
        23,
        "a copy is on the same one"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: [r1]}",
        23,
        "found r1 under copies; an item such as"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: [{of: r1}], probability: 0.5}",
        23,
        "one probability for a list of reports"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: [{of: r1, probability: 0.4}, {of: r1, probability: 0.4}]}",
        23,
        "r1 is used twice"
    )]
    [InlineData(
        23,
        "  r2: {source: circle, indicator: return, saw: true, copies: {of: r1}}",
        23,
        "found keys under copies"
    )]
    [InlineData(
        24,
        "  r3: {source: circle, indicator: patrol, saw: nothing}",
        24,
        "no chance of detection is given"
    )]
    [InlineData(
        24,
        "  r3: {source: circle, indicator: patrol, saw: nothing, detection: 0.3, hit: 0.5}",
        24,
        "hit and false-alarm can't be given too"
    )]
    [InlineData(
        24,
        "  r3: {source: circle, indicator: patrol, saw: nothing, detection: {ann: 0.3, bob: }}",
        24,
        "for the analyst bob"
    )]
    // Template and drafts.
    [InlineData(3, "template: covert-sponsorhip", 3, "(did you mean covert-sponsorship?)")]
    [InlineData(3, "template: covert-sponsorship\nreference: any-stat", 4, "(did you mean any-state?)")]
    [InlineData(3, "reference: any-state", 3, "found reference under file; a template beside it")]
    [InlineData(3, "template: covert-sponsorship\nclaimed: creator", 4, "did you mean creation")]
    [InlineData(3, "notes: a word", 3, "found no list under notes")]
    // YAML itself.
    [InlineData(3, "asof: &date 1925", 3, "found the anchor &date; a file without anchors")]
    [InlineData(3, "asof: *date", 3, "alias")]
    [InlineData(3, "asof: !!str 1925", 3, "found the tag")]
    [InlineData(3, "asof: \"1925", 3, "a quotation mark that is opened here and not closed")]
    [InlineData(3, "asof: {1925", 3, "a { or [ that is not closed")]
    [InlineData(3, "asof: ]", 3, "in place of a value")]
    [InlineData(3, "asof 1925", 3, "a line without a colon")]
    [InlineData(3, "asof: 1925: 12", 3, "a second colon")]
    [InlineData(3, "asof: @1925", 3, "quotes around it")]
    [InlineData(3, "? [asof]\n: 1925", 3, "a list or a mapping in place of a key")]
    [InlineData(3, "null: 1925", 3, "found null in place of a key")]
    [InlineData(3, ": 1925", 3, "a value without a key")]
    [InlineData(5, "\tgenuine: {prior: 0.6}", 5, "found a tab at the start of a line; spaces is wanted")]
    [InlineData(6, "   controlled: {prior: 0.4}", 6, "begins in another column than its neighbours")]
    [InlineData(24, "...\n---\nassay: 1", 25, "found a second document")]
    [InlineData(3, "asof: \u0007", 3, "found the control character U+0007")]
    [InlineData(
        3,
        "asof: [[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]",
        3,
        "more than 16 levels of nesting"
    )]
    public void A_slip_is_refused_with_its_line(int line, string spoiled, int told, string says) =>
        Refused(Spoiled(line, spoiled), told, says);

    /// <summary>The sound case with another line in place of one.</summary>
    internal static string Spoiled(int line, string spoiled)
    {
        var lines = Sound.ReplaceLineEndings("\n").Split('\n');
        lines[line - 1] = spoiled;
        return string.Join('\n', lines);
    }

    [Fact]
    public void A_case_of_one_hypothesis_is_refused() =>
        Refused(
            "assay: 1\nquestion: Who?\nhypotheses:\n  a: {}\n",
            3,
            "1 found; a question needs at least two"
        );

    [Fact]
    public void Hypotheses_of_which_none_is_possible_are_refused() =>
        Refused(
            "assay: 1\nquestion: Who?\nhypotheses:\n  a: {prior: [0, 0.2]}\n  b: {prior: 0}\n",
            3,
            "The highest priors sum to 0.2; at least 1 is needed"
        );

    [Fact]
    public void Reports_that_copy_in_a_circle_are_refused() =>
        Refused(
            """
            assay: 1
            question: Who?
            hypotheses: {a: {}, b: {}}
            indicators: {x: {likely: {a: 0.5}}}
            sources: {s: {}, t: {}, u: {}}
            reports:
              r1: {source: s, indicator: x, saw: true, date: 1926, copies: r3}
              r2: {source: t, indicator: x, saw: true, copies: r1}
              r3: {source: u, indicator: x, saw: true, date: 1925, copies: r2}
            """,
            7,
            "The report r1 is a copy of itself through others"
        );

    [Theory]
    [InlineData("", "an empty file")]
    [InlineData("\n\n", "an empty file")]
    [InlineData("# a comment\n", "nothing but comments or empty lines")]
    [InlineData("- assay: 1\n", "found no keys; a case file has keys such as")]
    [InlineData("Who ran it?\n", "found no keys; a case file has keys such as")]
    [InlineData("{assay: 1", "a { or [ that is not closed")]
    public void What_is_no_case_at_all_is_refused(string text, string says) => Refused(text, 1, says);

    [Fact]
    public void Aliases_are_refused_before_they_can_multiply()
    {
        var laughs = new StringBuilder("assay: 1\na0: &a0 [ha]\n");
        for (var i = 1; i < 40; i++)
            laughs.Append($"a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n");
        Refused(laughs.ToString(), 2, "found the anchor &a0");
    }

    [Fact]
    public void Nesting_is_refused_before_it_reaches_the_stack() =>
        Refused("assay: 1\nquestion: " + new string('[', 1_000_000), 2, "more than 16 levels of nesting");

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        Refused([.. "assay: 1\nquestion: "u8, 0xE4, .. "?\n"u8], 2, "found bytes that are no UTF-8");
        Refused([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("assay: 1\n")], 1, "found UTF-16");
        Refused([.. "assay: 1\nquestion: a"u8, 0], 2, "found the control character U+0000");
    }

    [Fact]
    public void A_file_that_nobody_can_read_is_refused() =>
        Refused("assay: 1\n" + new string('#', 4 * 1024 * 1024), 1, "found more than 4 MB");

    [Fact]
    public void A_byte_order_mark_and_line_ends_of_any_kind_are_read()
    {
        using var content = new MemoryStream([
            .. Encoding.UTF8.Preamble,
            .. Encoding.UTF8.GetBytes(Sound.ReplaceLineEndings("\r\n")),
        ]);
        Assert.Equal(3, CaseFile.Read("some.case.yaml", content).Content.Reports.Length);
    }

    [Fact]
    public void Several_slips_are_told_at_once_in_the_order_of_the_file()
    {
        var spoiled = Sound
            .Replace("reliability: C", "reliability: c", StringComparison.Ordinal)
            .Replace("unlikely}", "unlikly}", StringComparison.Ordinal)
            .Replace("saw: nothing", "saw: none", StringComparison.Ordinal);
        var refusal = Assert.Throws<FormatRefusedException>(() => CaseTexts.Read(spoiled));
        Assert.Equal(
            "line 8, line 20, line 24",
            string.Join(", ", refusal.Faults.Select(fault => fault.Split(": ")[0].Split(", ")[1]))
        );
        Assert.Equal(8, refusal.Line);
    }

    private static void Refused(string text, int line, string says) =>
        Refused(Encoding.UTF8.GetBytes(text), line, says);

    private static void Refused(byte[] bytes, int line, string says)
    {
        using var content = new MemoryStream(bytes);
        var refusal = Assert.Throws<FormatRefusedException>(() => CaseFile.Read("some.case.yaml", content));
        var first = refusal.Faults[0];
        Assert.StartsWith($"some.case.yaml, line {line}: ", first, StringComparison.Ordinal);
        Assert.Contains(says, first, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', first);
    }
}
