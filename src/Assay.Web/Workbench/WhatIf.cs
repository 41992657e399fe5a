using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Cases;
using Microsoft.AspNetCore.Http;

namespace Assay.Web.Workbench;

/// <summary>Changes that are only tried: a judgement without an origin, with a ploy, with another rating. They stand in the address and never in the case.</summary>
/// <remarks>
/// The keys are <c>without</c> (a report, with all that most probably repeat it), <c>ploy</c> (<c>DECEIVER=yes</c> or
/// <c>no</c>), <c>assume</c> (<c>ASSUMPTION=yes</c> or <c>no</c>) and <c>rate</c> (<c>INDICATOR/HYPOTHESIS=RATING</c>).
/// </remarks>
internal sealed class WhatIf
{
    private readonly List<string> _says = [];
    private readonly List<string> _faults = [];
    private readonly ImmutableHashSet<string> _without;
    private readonly ImmutableArray<(string What, string Is)> _ploys;
    private readonly ImmutableArray<(string What, string Is)> _assumed;
    private readonly ImmutableArray<(string What, string Is)> _rated;

    private WhatIf(IQueryCollection query)
    {
        _without = Texts(query, "without").ToImmutableHashSet(StringComparer.Ordinal);
        _ploys = Pairs(query, "ploy");
        _assumed = Pairs(query, "assume");
        _rated = Pairs(query, "rate");
    }

    /// <summary>Whether anything is tried.</summary>
    public bool IsAny => !_without.IsEmpty || _ploys.Length + _assumed.Length + _rated.Length > 0;

    /// <summary>What is tried, each in one phrase.</summary>
    public IReadOnlyList<string> Says => _says;

    /// <summary>What could not be tried.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>What an address asks to try.</summary>
    public static WhatIf Of(IQueryCollection query) => new(query);

    /// <summary>Whether a switch is on.</summary>
    public bool Has(string key, string what, string state = "yes") =>
        key switch
        {
            "without" => _without.Contains(what),
            "ploy" => _ploys.Contains((what, state)),
            _ => _assumed.Contains((what, state)),
        };

    /// <summary>The case with everything tried; what names nothing in it is a fault.</summary>
    /// <exception cref="ArgumentException">The changes make no case.</exception>
    public Case Apply(Case @case)
    {
        var content = @case.Content;
        content = Without(content);
        foreach (var (what, state) in _ploys)
            content = Ploy(content, what, state);
        foreach (var (what, state) in _assumed)
            content = Assume(content, what, state);
        foreach (var (what, rating) in _rated)
            content = Rate(content, what, rating);
        return new Case(content);
    }

    private static bool Same(string? left, string? right) =>
        string.Equals(left, right, StringComparison.Ordinal);

    private static IEnumerable<string> Texts(IQueryCollection query, string key) =>
        query[key].Where(text => !string.IsNullOrEmpty(text)).Select(text => text!);

    private static ImmutableArray<(string What, string Is)> Pairs(IQueryCollection query, string key) =>
        [
            .. Texts(query, key)
                .Select(text => (text, at: text.LastIndexOf('=')))
                .Where(item => item.at > 0 && item.at < item.text.Length - 1)
                .Select(item => (item.text[..item.at], item.text[(item.at + 1)..])),
        ];

    private CaseContent Without(CaseContent content)
    {
        foreach (var id in _without)
        {
            if (content.Reports.Any(item => Same(item.Id, id)))
                _says.Add($"without the origin {id}");
            else
                _faults.Add($"there is no report {id}");
        }

        var gone = new HashSet<string>(_without, StringComparer.Ordinal);
        // A report goes with what it most probably repeats; chains are followed until nothing more goes.
        while (
            content.Reports.FirstOrDefault(item =>
                !gone.Contains(item.Id)
                && item.Copies.MaxBy(copy => copy.Probability) is { Probability: >= 0.5 } best
                && gone.Contains(best.Of)
            )
                is { } next
        )
            gone.Add(next.Id);
        return content with
        {
            Reports =
            [
                .. content
                    .Reports.Where(item => !gone.Contains(item.Id))
                    .Select(item =>
                        item with
                        {
                            Copies = [.. item.Copies.Where(copy => !gone.Contains(copy.Of))],
                        }
                    ),
            ],
        };
    }

    private CaseContent Ploy(CaseContent content, string what, string state)
    {
        if (!content.Deceivers.Any(item => Same(item.Id, what)))
        {
            _faults.Add($"there is no deceiver {what}");
            return content;
        }

        var isActive = Same(state, "yes");
        _says.Add(isActive ? $"{what} at work, whatever the answer" : $"{what} not at work");
        return content with
        {
            Deceivers =
            [
                .. content.Deceivers.Select(item =>
                    Same(item.Id, what) ? item with { Active = [Rating.Point(isActive ? 1 : 0)] } : item
                ),
            ],
        };
    }

    private CaseContent Assume(CaseContent content, string what, string state)
    {
        if (!content.Assumptions.Any(item => Same(item.Id, what)))
        {
            _faults.Add($"there is no assumption {what}");
            return content;
        }

        var holds = Same(state, "yes");
        _says.Add($"{what} {(holds ? "holds" : "does not hold")}");
        return content with
        {
            Assumptions =
            [
                .. content.Assumptions.Select(item =>
                    Same(item.Id, what) ? item with { Probability = [Rating.Point(holds ? 1 : 0)] } : item
                ),
            ],
        };
    }

    private CaseContent Rate(CaseContent content, string what, string text)
    {
        var at = what.IndexOf('/', StringComparison.Ordinal);
        var (indicator, hypothesis) = at < 0 ? (what, "") : (what[..at], what[(at + 1)..]);
        var place = content.Hypotheses.ToList().FindIndex(item => Same(item.Id, hypothesis));
        if (
            RatingText.Read(text) is not { } rating
            || place < 0
            || !content.Indicators.Any(item => Same(item.Id, indicator))
        )
        {
            _faults.Add($"{what} = {text} moves no rating");
            return content;
        }

        _says.Add($"{indicator} under {hypothesis} rated {rating}");
        ImmutableArray<Rating> Moved(ImmutableArray<Rating> ratings) =>
            ratings.IsEmpty ? ratings : ratings.SetItem(place, rating);
        return content with
        {
            Indicators =
            [
                .. content.Indicators.Select(item =>
                    Same(item.Id, indicator)
                        ? item with
                        {
                            Likely = Moved(item.Likely),
                            LikelyOtherwise = Moved(item.LikelyOtherwise),
                        }
                        : item
                ),
            ],
        };
    }
}
