using Assay.Core.Cases;
using Assay.Core.Reading;
using Assay.Simulation.Corpora;

namespace Assay.Simulation.Worlds;

/// <summary>What the makers of the parts of a case share.</summary>
internal sealed class Plan(WorldParameters parameters, TemplateSet templates, Dice dice)
{
    public WorldParameters Parameters { get; } = parameters;

    public TemplateSet Templates { get; } = templates;

    public Dice Dice { get; } = dice;

    /// <summary>The rungs that the hypotheses stand for, in rising order.</summary>
    public Rung[] Rungs { get; set; } = [];

    /// <summary>A probability as a case would state it.</summary>
    public Rating Rated(Spread spread) => Rating.Point(Math.Round(spread.Draw(Dice), 3));

    /// <summary>The same from a template's rating.</summary>
    public Rating Rated(Rating rating) => Rated(new Spread(rating.Low, rating.High));

    /// <summary>Some of the items, in their own order.</summary>
    public List<T> Some<T>(IReadOnlyList<T> items, int count)
    {
        var places = Enumerable.Range(0, items.Count).ToArray();
        for (var at = 0; at < Math.Min(count, places.Length); at++)
        {
            var other = at + Dice.Below(places.Length - at);
            (places[at], places[other]) = (places[other], places[at]);
        }

        return [.. places.Take(count).Order().Select(place => items[place])];
    }

    /// <summary>One of the kinds, as often as it is met.</summary>
    public T Kind<T>(IEnumerable<KeyValuePair<T, double>> kinds)
    {
        var all = kinds.ToArray();
        var left = Dice.Unit() * all.Sum(pair => pair.Value);
        foreach (var (kind, often) in all)
        {
            left -= often;
            if (left < 0)
                return kind;
        }

        return all[^1].Key;
    }
}
