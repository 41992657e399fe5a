using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Reading;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>What a case that names a template starts from: the rungs of a ladder, and what would tell them apart.</summary>
/// <remarks>
/// The rungs keep their order, lowest first; hypotheses that the file adds stand before them, so that "this rung or a
/// higher one" still has its meaning. The template's indicators come first, then those that the file adds. An indicator
/// of a mechanism comes in where the file names it as <c>mechanism.indicator</c>.
/// </remarks>
internal sealed class CaseTemplate
{
    private readonly TemplateSet _templates;
    private readonly ImmutableArray<Hypothesis> _rungs;

    public CaseTemplate(TemplateSet templates, ReferenceClass reference)
    {
        _templates = templates;
        var ladder = templates.Ladder;
        _rungs =
        [
            .. ladder.Rungs.Select(rung => new Hypothesis(
                rung.Id,
                rung.Says,
                HypothesisPrior.Of(reference, rung.Share, isComplement: rung.Rung < ladder.ClassFrom)
            )),
        ];
    }

    /// <summary>Name of the template.</summary>
    public string Id => _templates.Ladder.Id;

    /// <summary>The rung of that name, or <see langword="null"/>.</summary>
    public Hypothesis? Hypothesis(string id) =>
        _rungs.FirstOrDefault(rung => string.Equals(rung.Id, id, StringComparison.Ordinal));

    /// <summary>All hypotheses: those of the file that are no rungs, then the rungs, as the file changes them.</summary>
    public ImmutableArray<Hypothesis> Hypotheses(ImmutableArray<Hypothesis> own) =>
        [
            .. own.Where(item => Hypothesis(item.Id) is null),
            .. _rungs.Select(rung =>
                own.FirstOrDefault(item => string.Equals(item.Id, rung.Id, StringComparison.Ordinal)) ?? rung
            ),
        ];

    /// <summary>Names of all hypotheses.</summary>
    public ImmutableArray<string> Hypotheses(ImmutableArray<string> own) =>
        [
            .. own.Except(_rungs.Select(rung => rung.Id), StringComparer.Ordinal),
            .. _rungs.Select(rung => rung.Id),
        ];

    /// <summary>All indicators: the ladder's, as the file changes them, then those that the file adds.</summary>
    public ImmutableArray<Indicator> Indicators(
        ImmutableArray<Indicator> own,
        ImmutableArray<string> hypotheses
    ) =>
        [
            .. _templates.Ladder.Indicators.Select(item =>
                own.FirstOrDefault(given => string.Equals(given.Id, item.Id, StringComparison.Ordinal))
                ?? Indicator(item.Id, hypotheses)!
            ),
            .. own.Where(item => !IsOfLadder(item.Id)),
        ];

    /// <summary>Names of all indicators.</summary>
    public ImmutableArray<string> Indicators(ImmutableArray<string> own) =>
        [.. _templates.Ladder.Indicators.Select(item => item.Id), .. own.Where(id => !IsOfLadder(id))];

    /// <summary>The default of that name, or <see langword="null"/>: unrated under hypotheses that are no rungs.</summary>
    public Indicator? Indicator(string id, ImmutableArray<string> hypotheses)
    {
        var (item, isOfArgument) = Find(id);
        return item is null
            ? null
            : new Indicator
            {
                Id = id,
                Says = item.Says,
                Likely =
                [
                    .. hypotheses.Select(name => Rung(name) is { } rung ? item.Likely(rung) : Rating.Unrated),
                ],
                IsDefault = true,
                IsOfArgument = isOfArgument,
                Rival = item.Rival,
            };
    }

    /// <summary>Whether a rung has no rating of the file's own, so that the template's stands.</summary>
    public bool IsLeftToDefault(YamlPart likely) =>
        likely.IsNull || (likely.Find("given") is null && _rungs.Any(rung => likely.Find(rung.Id) is null));

    /// <summary>Whether the ladder itself has that indicator.</summary>
    public bool IsOfLadder(string id) =>
        _templates.Ladder.Indicators.Any(item => string.Equals(item.Id, id, StringComparison.Ordinal));

    private Rung? Rung(string id) =>
        _templates
            .Ladder.Rungs.FirstOrDefault(rung => string.Equals(rung.Id, id, StringComparison.Ordinal))
            ?.Rung;

    private (TemplateIndicator? Item, bool IsOfArgument) Find(string id)
    {
        var own = _templates.Ladder.Indicators.FirstOrDefault(item =>
            string.Equals(item.Id, id, StringComparison.Ordinal)
        );
        if (own is not null)
            return (own, false);
        foreach (var mechanism in _templates.Mechanisms)
        {
            if (
                id.StartsWith(mechanism.Id + ".", StringComparison.Ordinal)
                && _templates.FindIndicator(mechanism.Id, id[(mechanism.Id.Length + 1)..]) is { } item
            )
                return (item, mechanism.IsOfArgument);
        }

        return (null, false);
    }
}
