using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>Writes a case as the file that reads as it: only what differs from its template, and nothing that is a default.</summary>
internal sealed class CaseWriter
{
    private readonly CaseContent _content;
    private readonly ImmutableArray<string> _hypotheses;
    private readonly CaseTemplate? _template;
    private readonly string? _reference;
    private readonly bool _isWhole;

    private CaseWriter(CaseContent content, bool isWhole)
    {
        _isWhole = isWhole;
        _content = content;
        _hypotheses = [.. content.Hypotheses.Select(item => item.Id)];
        if (content.Template is null)
            return;
        var templates = TemplateLibrary.Load();
        var used = content
            .Hypotheses.Select(item => item.Prior.Reference?.Id)
            .FirstOrDefault(id => id is not null);
        var reference =
            templates.FindClass(used ?? templates.DefaultClass)
            ?? templates.FindClass(templates.DefaultClass)!;
        _template = new CaseTemplate(templates, reference);
        _reference = string.Equals(reference.Id, templates.DefaultClass, StringComparison.Ordinal)
            ? null
            : reference.Id;
    }

    /// <summary>The text of the file.</summary>
    public static string Write(CaseContent content) =>
        YamlWriter.Write(new CaseWriter(content, isWhole: false).File());

    /// <summary>The parts of the file, with the ratings that are missing written down as such, so that they can be filled in.</summary>
    public static YamlValue Whole(CaseContent content) => new CaseWriter(content, isWhole: true).File();

    private YamlValue File() =>
        Map(
            ("assay", YamlValue.Of(1)),
            ("question", YamlValue.Of(_content.Question)),
            ("asof", Text(_content.AsOf)),
            ("template", Text(_content.Template)),
            ("reference", Text(_reference)),
            ("claimed", Text(_content.Claimed)),
            ("ladder", Flag(_content.IsLadder, otherwise: _template is not null)),
            ("draft", Flag(_content.IsDraft)),
            ("notes", _content.Notes.IsEmpty ? null : YamlValue.Of([.. _content.Notes.Select(YamlValue.Of)])),
            ("hypotheses", Section(_content.Hypotheses.Where(IsOwn), item => (item.Id, Hypothesis(item)))),
            (
                "assumptions",
                Section(
                    _content.Assumptions,
                    item => (item.Id, Condition(item.Id, item.Says, item.Probability))
                )
            ),
            (
                "causes",
                Section(_content.Causes, item => (item.Id, Condition(item.Id, item.Says, item.Probability)))
            ),
            ("indicators", Section(_content.Indicators.Where(IsOwn), item => (item.Id, Indicator(item)))),
            ("deceivers", Section(_content.Deceivers, item => (item.Id, Deceiver(item)))),
            ("channels", Section(_content.Channels, item => (item.Id, Channel(item)))),
            ("sources", Section(_content.Sources, item => (item.Id, Source(item)))),
            ("reports", Section(_content.Reports, item => (item.Id, Report(item))))
        );

    private bool IsOwn(Hypothesis item) =>
        _template?.Hypothesis(item.Id) is not { } rung
        || item.IsOther
        || !string.Equals(item.Says, rung.Says, StringComparison.Ordinal)
        || !IsSame(item.Prior, rung.Prior);

    private static bool IsSame(HypothesisPrior first, HypothesisPrior second) =>
        first.Rating == second.Rating
        && first.IsComplement == second.IsComplement
        && string.Equals(first.Reference?.Id, second.Reference?.Id, StringComparison.Ordinal);

    /// <summary>An indicator of a mechanism is the file's own even where all of it is default: the file names it.</summary>
    private bool IsOwn(Indicator item) =>
        _template is null || !_template.IsOfLadder(item.Id) || !IsDefault(item);

    private bool IsDefault(Indicator item) =>
        _template?.Indicator(item.Id, _hypotheses) is { } start
        && item.IsDefault
        && item.IsOfArgument == start.IsOfArgument
        && item.Given is null
        && string.Equals(item.Says, start.Says, StringComparison.Ordinal)
        && string.Equals(item.Rival, start.Rival, StringComparison.Ordinal)
        && item.Likely.SequenceEqual(start.Likely);

    private YamlValue Hypothesis(Hypothesis item)
    {
        var isRung = _template?.Hypothesis(item.Id) is not null;
        return Map(
            ("says", isRung ? YamlValue.Of(item.Says) : Says(item.Id, item.Says)),
            ("prior", Prior(item.Prior) ?? (isRung ? YamlValue.Null : null)),
            ("other", Flag(item.IsOther))
        );
    }

    private static YamlValue? Prior(HypothesisPrior prior) =>
        prior.Reference is null
            ? Rating(prior.Rating)
            : Map(
                ("reference", YamlValue.Of(prior.Reference.Id)),
                ("share", prior.Rating == Core.Cases.Rating.Point(1) ? null : Rating(prior.Rating)),
                ("complement", Flag(prior.IsComplement))
            );

    private YamlValue Condition(string id, string says, ImmutableArray<Rating> probability) =>
        Map(("says", Says(id, says)), ("probability", OneOrEach(probability)));

    private YamlValue Indicator(Indicator item)
    {
        if (_template?.Indicator(item.Id, _hypotheses) is not { } start)
        {
            return Map(
                ("says", Says(item.Id, item.Says)),
                ("likely", Likely(item, _isWhole)),
                ("rival", Text(item.Rival)),
                ("default", Flag(item.IsDefault)),
                ("argument", Flag(item.IsOfArgument))
            );
        }

        return IsDefault(item)
            ? Map()
            : Map(
                ("says", YamlValue.Of(item.Says)),
                ("likely", Likely(item, isWhole: true)),
                ("rival", Text(item.Rival) ?? YamlValue.Null),
                ("default", Flag(item.IsDefault)),
                ("argument", Flag(item.IsOfArgument, start.IsOfArgument))
            );
    }

    private YamlValue? Likely(Indicator item, bool isWhole)
    {
        if (item.Given is null)
            return isWhole || item.IsRated ? Each(item.Likely, isWhole) : null;
        return Map(
            ("given", YamlValue.Of(item.Given)),
            ("yes", Each(item.Likely, isWhole)),
            ("no", Each(item.LikelyOtherwise, isWhole))
        );
    }

    private YamlValue Deceiver(Deceiver item) =>
        Map(
            ("says", Says(item.Id, item.Says)),
            ("story", YamlValue.Of(item.Story ?? "none")),
            ("active", OneOrEach(item.Active))
        );

    private static YamlValue Channel(Channel item) =>
        Map(("controllability", Rating(item.Controllability)), ("deceiver", Text(item.Deceiver)));

    private static YamlValue Source(Source item) =>
        Map(
            ("says", Text(item.Says)),
            ("reliability", item.Reliability == Grade.F ? null : YamlValue.Of(item.Reliability.ToString())),
            ("channel", Text(item.Channel)),
            ("hit", Rating(item.Hit)),
            ("false-alarm", Rating(item.FalseAlarm))
        );

    private static YamlValue Report(Report item)
    {
        var single = item.Copies is [var only] ? only : null;
        return Map(
            ("source", YamlValue.Of(item.Source)),
            ("indicator", YamlValue.Of(item.Indicator)),
            ("saw", Saw(item.Saw)),
            ("detection", Rating(item.Detection)),
            ("copies", single is null ? Copies(item.Copies) : YamlValue.Of(single.Of)),
            ("probability", single is null or { Probability: 1 } ? null : YamlValue.Of(single.Probability)),
            ("fresh", Flag(item.IsFresh)),
            ("date", Text(item.Date)),
            ("credibility", item.Credibility is { } digit ? YamlValue.Of(digit) : null),
            ("hit", Rating(item.Hit)),
            ("false-alarm", Rating(item.FalseAlarm))
        );
    }

    private static YamlValue Saw(Observation saw) =>
        saw switch
        {
            Observation.Occurred => YamlValue.Of(flag: true),
            Observation.DidNotOccur => YamlValue.Of(flag: false),
            _ => YamlValue.Of("nothing"),
        };

    private static YamlValue? Copies(ImmutableArray<CopyCandidate> copies) =>
        copies.IsEmpty
            ? null
            : YamlValue.Of([
                .. copies.Select(item =>
                    Map(("of", YamlValue.Of(item.Of)), ("probability", YamlValue.Of(item.Probability)))
                ),
            ]);

    private YamlValue? OneOrEach(ImmutableArray<Rating> ratings) =>
        ratings is [var one] ? Rating(one) : Each(ratings, isWhole: false);

    /// <summary>Ratings by hypothesis; where <paramref name="isWhole"/> is set, what is unrated is said to be.</summary>
    private YamlValue Each(ImmutableArray<Rating> ratings, bool isWhole) =>
        YamlValue.Of(
            ratings.Select(
                (rating, h) =>
                    KeyValuePair.Create(_hypotheses[h], Rating(rating) ?? (isWhole ? YamlValue.Null : null))
            )
        );

    /// <summary>A word as its word where the tables give it the same band, a number, a range, or these by analyst.</summary>
    private static YamlValue? Rating(Rating rating)
    {
        if (!rating.IsRated)
            return null;
        if (rating.Analysts is { } analysts)
            return YamlValue.Of(
                analysts.Entries.Select(entry =>
                    KeyValuePair.Create(entry.Analyst, (YamlValue?)(Rating(entry.Rating) ?? YamlValue.Null))
                )
            );
        if (
            rating.Word is { } word
            && EstimativeWords.Find(word) is { } band
            && Core.Cases.Rating.OfWord(band) == rating
        )
            return YamlValue.Of(word);
        return rating.Low == rating.High
            ? YamlValue.Of(rating.Low)
            : YamlValue.Of(YamlValue.Of(rating.Low), YamlValue.Of(rating.High));
    }

    private static YamlValue? Section<T>(IEnumerable<T> items, Func<T, (string Id, YamlValue Value)> write)
    {
        var written = items.Select(write).ToList();
        return written.Count == 0 ? null : Map([.. written]);
    }

    private static YamlValue? Says(string id, string says) =>
        string.Equals(id, says, StringComparison.Ordinal) ? null : YamlValue.Of(says);

    private static YamlValue? Text(string? text) => text is null ? null : YamlValue.Of(text);

    private static YamlValue? Flag(bool flag, bool otherwise = false) =>
        flag == otherwise ? null : YamlValue.Of(flag);

    private static YamlValue Map(params ReadOnlySpan<(string Key, YamlValue? Value)> entries)
    {
        var pairs = new List<KeyValuePair<string, YamlValue?>>(entries.Length);
        foreach (var (key, value) in entries)
            pairs.Add(KeyValuePair.Create(key, value));
        return YamlValue.Of(pairs);
    }
}
