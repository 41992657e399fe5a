using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Reading;
using Assay.Formats.Yaml;

namespace Assay.Formats.Templates;

/// <summary>Reads the parts of template files; unknown keys, missing reasons and impossible numbers are refused.</summary>
internal static class TemplateReader
{
    public static ImmutableArray<ReferenceClass> Classes(YamlPart file) =>
        [
            .. file.Only("assay", "default", "default-reason", "classes")
                .Get("classes")
                .Entries()
                .Select(Class),
        ];

    public static Ladder Ladder(YamlPart file)
    {
        file.Only("assay", "id", "says", "class-from", "split-reason", "rungs", "indicators");
        var from = Rung(file.Get("class-from"));
        ImmutableArray<LadderRung> rungs = [.. file.Get("rungs").Entries().Select(LadderRung)];
        foreach (var side in rungs.GroupBy(rung => rung.Rung < from))
        {
            var sum = side.Sum(rung => rung.Share.Mean);
            if (Math.Abs(sum - 1) > 1e-9)
                throw file.Get("rungs")
                    .Refuse(
                        $"shares that sum to {sum:0.####}",
                        "middles that sum to 1 on each side of class-from"
                    );
        }

        return new Ladder(
            file.Get("id").Text(),
            file.Get("says").Text(),
            from,
            file.Get("split-reason").Text(),
            rungs,
            [
                .. file.Get("indicators")
                    .Entries()
                    .Select(part => Indicator(part, isCounter: false, hasPhrases: false)),
            ]
        );
    }

    public static Mechanism Mechanism(YamlPart file)
    {
        file.Only("assay", "id", "says", "about", "rivals", "sources", "indicators", "counter-indicators");
        return new Mechanism(
            file.Get("id").Text(),
            file.Get("says").Text(),
            IsOfArgument(file.Get("about")),
            [.. file.Get("rivals").Items().Select(part => part.Text())],
            [.. file.Get("sources").Items().Select(part => part.Text())],
            [
                .. file.Get("indicators")
                    .Entries()
                    .Select(part => Indicator(part, isCounter: false, hasPhrases: true)),
                .. file.Get("counter-indicators")
                    .Entries()
                    .Select(part => Indicator(part, isCounter: true, hasPhrases: true)),
            ]
        );
    }

    private static bool IsOfArgument(YamlPart part) =>
        part.Text() switch
        {
            "the argument" => true,
            "the world" => false,
            var other => throw part.Refuse(other, "'the world' or 'the argument'"),
        };

    public static ImmutableArray<GradeMeaning> Grades(YamlPart file)
    {
        file.Only("assay", "hit", "hit-reason", "false-alarm", "false-alarm-reason", "grades");
        foreach (var key in (string[])["hit-reason", "false-alarm-reason"])
            file.Get(key).Text();
        return [.. file.Get("grades").Entries().Select(Grade)];
    }

    public static ImmutableArray<DeceptionQuestion> Questions(YamlPart file) =>
        [.. file.Only("assay", "questions", "planted-story").Get("questions").Entries().Select(Question)];

    public static PlantedStory PlantedStory(YamlPart file)
    {
        var part = file.Get("planted-story").Only("says", "active", "active-reason");
        return new PlantedStory(
            part.Get("says").Text(),
            Rating(part.Get("active")),
            part.Get("active-reason").Text()
        );
    }

    /// <summary>A number, a range, or an estimative word.</summary>
    public static Rating Rating(YamlPart part)
    {
        if (part.IsList)
        {
            var ends = part.Items().Select(item => item.Probability()).ToList();
            if (ends.Count != 2 || ends[0] > ends[1])
                throw part.Refuse("no range", "two probabilities, the lower one first");
            return Core.Cases.Rating.Range(ends[0], ends[1]);
        }

        return EstimativeWords.Find(part.Text()) is { } band
            ? Core.Cases.Rating.OfWord(band)
            : Core.Cases.Rating.Point(part.Probability());
    }

    private static DeceptionQuestion Question(YamlPart part)
    {
        part.Only("list", "asks", "sets", "part", "how", "answers");
        return new DeceptionQuestion(
            part.Name,
            part.Get("list").Text(),
            part.Get("asks").Text(),
            part.Get("sets").Text(),
            part.Get("part").Text(),
            part.Get("how").Text(),
            [
                .. part.Get("answers")
                    .Entries()
                    .Select(answer => new DeceptionAnswer(answer.Name, Rating(answer))),
            ]
        );
    }

    private static ReferenceClass Class(YamlPart part)
    {
        part.Only("says", "count", "of", "source", "caveats");
        var (count, of) = (part.Get("count").Count(), part.Get("of").Count());
        if (of == 0 || count > of)
            throw part.Refuse($"{count} of {of}", "a count that is not above its whole");
        return new ReferenceClass(
            part.Name,
            part.Get("says").Text(),
            count,
            of,
            part.Get("source").Text(),
            [.. part.Get("caveats").Items().Select(item => item.Text())]
        );
    }

    private static LadderRung LadderRung(YamlPart part)
    {
        part.Only("says", "share", "reason");
        return new LadderRung(
            RungNamed(part.Name, part),
            part.Name,
            part.Get("says").Text(),
            Rating(part.Get("share")),
            part.Get("reason").Text()
        );
    }

    private static TemplateIndicator Indicator(YamlPart part, bool isCounter, bool hasPhrases)
    {
        if (hasPhrases)
            part.Only("says", "from", "under", "otherwise", "reason", "rival", "phrases");
        else
            part.Only("says", "from", "under", "otherwise", "reason", "rival");
        return new TemplateIndicator(
            part.Name,
            part.Get("says").Text(),
            Rung(part.Get("from")),
            Rating(part.Get("under")),
            Rating(part.Get("otherwise")),
            part.Get("reason").Text(),
            part.Get("rival").Text(),
            isCounter,
            hasPhrases ? Phrases(part.Get("phrases")) : []
        );
    }

    /// <summary>
    /// One phrase a line: lower-case words, <c>*</c> only at the end of one, <c>...</c> only between words. One block of
    /// text instead of a list, because reading it is many times faster and this is read at every start.
    /// </summary>
    private static ImmutableArray<string> Phrases(YamlPart part)
    {
        var phrases = part.Text()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var phrase in phrases)
        {
            var words = phrase.Split(' ');
            var isSound =
                Array.TrueForAll(words, IsWord)
                && !string.Equals(words[0], "...", StringComparison.Ordinal)
                && !string.Equals(words[^1], "...", StringComparison.Ordinal);
            if (!isSound)
                throw part.Refuse(
                    phrase,
                    "lower-case words with * at the end of a word or ... between words"
                );
        }

        return [.. phrases];
    }

    private static bool IsWord(string word)
    {
        if (string.Equals(word, "...", StringComparison.Ordinal))
            return true;
        var letters = word.AsSpan().TrimEnd('*');
        if (letters.IsEmpty || word.Length - letters.Length > 1)
            return false;
        foreach (var letter in letters)
        {
            if (!(char.IsLower(letter) || char.IsDigit(letter) || letter is '\'' or '-'))
                return false;
        }

        return true;
    }

    private static GradeMeaning Grade(YamlPart part)
    {
        part.Only("says", "sound", "low", "high", "reason");
        if (part.Name.Length != 1 || !Enum.TryParse<Grade>(part.Name, out var grade))
            throw part.Refuse(part.Name, "a grade from A to F");
        return new GradeMeaning(
            grade,
            part.Get("says").Text(),
            part.Get("sound").Probability(),
            part.Get("low").Probability(),
            part.Get("high").Probability(),
            part.Get("reason").Text()
        );
    }

    private static Rung Rung(YamlPart part) => RungNamed(part.Text(), part);

    private static Rung RungNamed(string name, YamlPart part) =>
        name switch
        {
            "no-link" => Core.Reading.Rung.NoLink,
            "tolerance" => Core.Reading.Rung.Tolerance,
            "contact" => Core.Reading.Rung.Contact,
            "recruitment" => Core.Reading.Rung.Recruitment,
            "material-support" => Core.Reading.Rung.MaterialSupport,
            "direction" => Core.Reading.Rung.Direction,
            "control" => Core.Reading.Rung.Control,
            "creation" => Core.Reading.Rung.Creation,
            _ => throw part.Refuse(name, "a rung from no-link to creation"),
        };
}
