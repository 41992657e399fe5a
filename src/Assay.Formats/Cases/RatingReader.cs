using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Cases;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>Reads ratings: a word, a number, a range, nothing, or one of these for each of several analysts.</summary>
internal sealed class RatingReader(DefinedNames hypotheses)
{
    private static readonly ImmutableArray<string> Words =
    [
        .. EstimativeWords
            .Tables.SelectMany(table => table.Bands)
            .SelectMany(band => band.Synonyms.Prepend(band.Word))
            .Distinct(StringComparer.Ordinal),
    ];

    private static readonly string Tables = string.Join(
        "; ",
        EstimativeWords.Tables.Select(table =>
            $"{table.Says}: {string.Join(", ", table.Bands.Select(band => band.Word))}"
        )
    );

    /// <summary>One rating; absent and empty are unknown.</summary>
    public Rating Read(YamlPart? part) =>
        part is null || part.IsNull ? Rating.Unrated
        : part.IsMapping ? ByAnalyst(part)
        : One(part);

    /// <summary>One rating for all hypotheses, or one for each: the keys tell.</summary>
    public ImmutableArray<Rating> OneOrEach(YamlPart? part)
    {
        if (part is null || !part.IsMapping)
            return [Read(part)];
        var entries = part.Entries();
        if (entries.IsEmpty || entries.Any(entry => hypotheses.Has(entry.Name)))
            return Each(part);
        RefuseSlips(part);
        return [ByAnalyst(part)];
    }

    /// <summary>A rating for each hypothesis; those without one are unknown, or as in <paramref name="start"/>.</summary>
    public ImmutableArray<Rating> Each(YamlPart? part, ImmutableArray<Rating> start = default)
    {
        if (part is null)
            return start.IsDefault ? [.. hypotheses.All.Select(_ => Rating.Unrated)] : start;
        if (!part.IsMapping && !part.IsNull)
            throw part.Refuse(
                part.IsList ? "a list" : part.Quoted(),
                $"a rating under each hypothesis, such as {{{hypotheses.All[0]}: likely}},"
            );
        foreach (var entry in part.Entries().Where(entry => !hypotheses.Has(entry.Name)))
            throw entry.RefuseKey(part.Name, hypotheses.Wanted(entry.Name));
        return
        [
            .. hypotheses.All.Select(
                (name, h) =>
                    part.Find(name) is { } rating ? Read(rating)
                    : start.IsDefault ? Rating.Unrated
                    : start[h]
            ),
        ];
    }

    private static Rating One(YamlPart part)
    {
        if (part.IsList)
            return Range(part);
        if (part.Number() is not null)
            return Rating.Point(part.Probability());
        var word = string.Join(' ', part.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return EstimativeWords.Find(word) is { } band ? Rating.OfWord(band) : throw Unknown(part, word);
    }

    private static Rating Range(YamlPart part)
    {
        var ends = part.Items();
        if (ends.Length != 2)
            throw part.Refuse($"a list of {ends.Length}", "a range of two numbers, such as [0.6, 0.8],");
        var (low, high) = (ends[0].Probability(), ends[1].Probability());
        return low <= high
            ? Rating.Range(low, high)
            : throw part.Refuse(
                FormattableString.Invariant($"the range [{low}, {high}]"),
                FormattableString.Invariant($"the lower end first, [{high}, {low}],")
            );
    }

    private static FormatRefusedException Unknown(YamlPart part, string word)
    {
        const string Forms = "a number from 0 to 1, a range such as [0.6, 0.8], or a word of a table";
        var hint =
            Share(word, !part.IsPlain) is { } number
                ? FormattableString.Invariant($"did you mean {number}, without quotes or percent?")
            : NearestName.Of(word, Words) is { } near ? $"did you mean {near}?"
            : Tables;
        return part.Refuse(part.Quoted(), $"{Forms} ({hint})");
    }

    /// <summary>What a number in quotes, or one in percent, or with a comma, was meant to be.</summary>
    private static double? Share(string word, bool isQuoted)
    {
        var isPercent = word.EndsWith('%');
        var digits = word.TrimEnd('%', ' ').Replace(',', '.');
        if (
            !(isPercent || isQuoted || word.Contains(',', StringComparison.Ordinal))
            || !double.TryParse(
                digits,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return null;
        var share = isPercent ? number / 100 : number;
        return share is >= 0 and <= 1 ? share : null;
    }

    private Rating ByAnalyst(YamlPart part)
    {
        var entries = part.Entries();
        if (entries.IsEmpty)
            throw part.Refuse("an empty mapping", "a rating, or a rating under the name of each analyst,");
        return Rating.Of(new AnalystRatings([.. entries.Select(entry => Analyst(part, entry))]));
    }

    private AnalystRating Analyst(YamlPart part, YamlPart entry)
    {
        if (hypotheses.Has(entry.Name))
            throw entry.RefuseKey(part.Name, "the name of an analyst, other than those of the hypotheses,");
        if (entry.IsMapping)
            throw entry.Refuse("keys", "one rating");
        return new AnalystRating(entry.Name, Read(entry));
    }

    /// <summary>Where hypotheses and analysts may both stand, a name that is almost a hypothesis is taken for a slip.</summary>
    private void RefuseSlips(YamlPart part)
    {
        const int TooShortToTell = 2;
        foreach (var entry in part.Entries().Where(entry => entry.Name.Length > TooShortToTell))
        {
            if (NearestName.Of(entry.Name, hypotheses.All) is not null)
                throw entry.RefuseKey(part.Name, hypotheses.Wanted(entry.Name));
        }
    }
}
