using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Assay.Formats.Parts;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Web.Workbench;

/// <summary>The ratings that somebody has made and not handed in yet: texts as they were typed, by indicator and cell.</summary>
/// <remarks>The value of <c>rating/WHO/INDICATOR</c> is <c>{"likely": {"hypothesis": "likely"}, "otherwise": {...}}</c>; an empty text makes a cell unrated.</remarks>
internal sealed class RatingDrafts
{
    private readonly Dictionary<string, JsonObject> _drafts = new(StringComparer.Ordinal);

    private RatingDrafts(string who) => Who = who;

    /// <summary>Whose they are.</summary>
    public string Who { get; }

    /// <summary>Which these are, and of which versions: what else they say is the same as long as this is.</summary>
    public string Versions { get; private init; } = "";

    /// <summary>The indicators that are rated anew.</summary>
    public IReadOnlyCollection<string> Indicators => _drafts.Keys;

    /// <summary>What a thing for somebody's ratings of an indicator is called.</summary>
    public static string Thing(string who, string indicator) =>
        CaseParts.NameOf($"{Blindfold.Rating}/{who}", indicator);

    /// <summary>Reads what somebody has rated since they last handed in.</summary>
    public static RatingDrafts Of(Journal journal, string who)
    {
        var prefix = $"{Blindfold.Rating}/{who}/";
        var states = journal.List(prefix);
        var drafts = new RatingDrafts(who)
        {
            Versions = string.Join(
                ' ',
                states.Select(state => FormattableString.Invariant($"{state.Entity} {state.Version}"))
            ),
        };
        foreach (var state in states)
        {
            if (JsonNode.Parse(state.Value!) is JsonObject content)
                drafts._drafts[Uri.UnescapeDataString(state.Entity[prefix.Length..])] = content;
        }

        return drafts;
    }

    /// <summary>The text of a cell; <see langword="null"/> where it was not rated anew.</summary>
    public string? Text(string indicator, bool isOtherwise, string hypothesis) =>
        _drafts.TryGetValue(indicator, out var draft)
        && (draft[isOtherwise ? "otherwise" : "likely"] as JsonObject)?[hypothesis] is JsonValue text
            ? text.ToString()
            : null;

    /// <summary>The content for an indicator with some cells changed.</summary>
    public string With(
        string indicator,
        IEnumerable<(bool IsOtherwise, string Hypothesis, string Text)> cells
    )
    {
        var content = _drafts.TryGetValue(indicator, out var draft) ? (JsonObject)draft.DeepClone() : [];
        foreach (var (isOtherwise, hypothesis, text) in cells)
        {
            var part = isOtherwise ? "otherwise" : "likely";
            if (content[part] is not JsonObject side)
                content[part] = side = [];
            side[hypothesis] = text;
        }

        return content.ToJsonString();
    }

    /// <summary>The case as this person alone rates it: their own ratings, and where they rated nothing, what stands for all.</summary>
    public CaseContent Own(CaseContent content)
    {
        var own = content.Analysts.IsEmpty ? content : content.Of(Who);
        return Rated(own, (_, rating) => rating);
    }

    /// <summary>The case with these ratings handed in, beside those of the others.</summary>
    public CaseContent HandedIn(CaseContent content) =>
        Rated(content, (before, rating) => Beside(before, rating));

    private static bool Same(string left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal);

    private CaseContent Rated(CaseContent content, Func<Rating, Rating, Rating> put) =>
        content with
        {
            Indicators =
            [
                .. content.Indicators.Select(item =>
                    _drafts.ContainsKey(item.Id)
                        ? item with
                        {
                            Likely = Cells(content, item, item.Likely, isOtherwise: false, put),
                            LikelyOtherwise = Cells(
                                content,
                                item,
                                item.LikelyOtherwise,
                                isOtherwise: true,
                                put
                            ),
                            IsDefault = false,
                        }
                        : item
                ),
            ],
        };

    private ImmutableArray<Rating> Cells(
        CaseContent content,
        Indicator indicator,
        ImmutableArray<Rating> ratings,
        bool isOtherwise,
        Func<Rating, Rating, Rating> put
    ) =>
        [
            .. ratings.Select(
                (rating, h) =>
                    Text(indicator.Id, isOtherwise, content.Hypotheses[h].Id) is { } text
                    && RatingText.Read(text) is { } mine
                        ? put(rating, mine)
                        : rating
            ),
        ];

    // What stood for all before anybody rated by name was nobody's own: the first who rates by name replaces it.
    private Rating Beside(Rating before, Rating mine)
    {
        var others = before.Analysts?.Entries.Where(entry => !Same(entry.Analyst, Who)).ToList() ?? [];
        if (!mine.IsRated && others.Count == 0)
            return Rating.Unrated;
        return Rating.Of(
            new AnalystRatings([
                .. others
                    .Append(new AnalystRating(Who, mine))
                    .OrderBy(entry => entry.Analyst, StringComparer.Ordinal),
            ])
        );
    }
}
