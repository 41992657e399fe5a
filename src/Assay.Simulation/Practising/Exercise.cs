using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Practising;

/// <summary>A world as something to practise on: a claim, the evidence step by step, and at the end whether it was so.</summary>
public sealed class Exercise
{
    private readonly World _world;
    private readonly int _from;

    /// <summary>Makes an exercise of a world: the claim is the strongest half of its answers.</summary>
    public Exercise(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _world = world;
        _from = (Content.Hypotheses.Length + 1) / 2;
        var judgement = Judge.AtMeans(world.Case);
        Prior = Share(judgement.Prior);
        Assay = Share(judgement.Posterior);
    }

    /// <summary>The claim, in a plain sentence.</summary>
    public string Claim =>
        Content.Hypotheses[_from].Says.Split(", or at most:", 2)[0] + ", or something stronger";

    /// <summary>The answers that are told apart, weakest first; those that make the claim true are marked.</summary>
    public ImmutableArray<(string Says, bool IsClaimed)> Answers =>
        [.. Content.Hypotheses.Select((item, h) => (item.Says, h >= _from))];

    /// <summary>How likely the claim is before any report.</summary>
    public double Prior { get; }

    /// <summary>How likely Assay takes it to be, with every report.</summary>
    public double Assay { get; }

    /// <summary>Whether it is so.</summary>
    public bool IsTrue => _world.Truth.Hypothesis >= _from;

    /// <summary>Who may deceive, each in a sentence.</summary>
    public ImmutableArray<string> Warnings =>
        [
            .. Content.Deceivers.Select(deceiver =>
                $"{deceiver.Says}, perhaps; within reach: {Reached(deceiver)}"
            ),
        ];

    /// <summary>The evidence, a sentence a report, in the order in which it came.</summary>
    public ImmutableArray<string> Steps => [.. Content.Reports.Select(Says)];

    /// <summary>What was behind it, in sentences for afterwards.</summary>
    public ImmutableArray<string> Behind =>
        [
            $"True was: {Content.Hypotheses[_world.Truth.Hypothesis].Says}.",
            .. Content
                .Deceivers.Where((_, d) => _world.Truth.Deceivers[d])
                .Select(deceiver => $"At work was: {Lower(deceiver.Says)}."),
            $"Of {Content.Reports.Length} reports {_world.Truth.Parents.Count(parent => parent < 0)} were their sources' own.",
        ];

    private CaseContent Content => _world.Case.Content;

    private double Share(ImmutableArray<double> probabilities) =>
        probabilities.AsSpan()[_from..].ToArray().Sum();

    private string Reached(Deceiver deceiver)
    {
        var channels = Content
            .Channels.Where(channel => Same(channel.Deceiver, deceiver.Id))
            .Select(channel => channel.Id)
            .ToHashSet(StringComparer.Ordinal);
        var sources = Content
            .Sources.Where(source => source.Channel is { } channel && channels.Contains(channel))
            .Select(source => source.Says ?? source.Id);
        return string.Join(", ", sources);
    }

    private string Says(Report report)
    {
        var source = Content.Sources.First(item => Same(item.Id, report.Source));
        var indicator = Content.Indicators.First(item => Same(item.Id, report.Indicator));
        var verb = report.Saw switch
        {
            Observation.Occurred => "reports",
            Observation.DidNotOccur => "denies",
            _ => "searched and did not find",
        };
        var graded = source.Hit.IsRated ? "" : $", grade {source.Reliability}";
        var copies = report.Copies.Select(candidate => Source(candidate.Of)).Distinct(StringComparer.Ordinal);
        var taken = report.Copies.IsEmpty ? "" : $" (perhaps from {string.Join(" or ", copies)})";
        return $"{report.Date} {source.Says ?? source.Id}{graded}, {verb}: {Lower(indicator.Says)}{taken}";
    }

    private string Source(string report)
    {
        var id = Content.Reports.First(item => Same(item.Id, report)).Source;
        return Content.Sources.First(item => Same(item.Id, id)).Says ?? id;
    }

    private static string Lower(string words) => char.ToLowerInvariant(words[0]) + words[1..];

    private static bool Same(string? left, string right) =>
        string.Equals(left, right, StringComparison.Ordinal);
}
