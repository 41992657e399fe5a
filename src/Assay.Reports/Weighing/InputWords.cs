using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Reports.Pages;
using Assay.Reports.Words;

namespace Assay.Reports.Weighing;

/// <summary>Inputs of a case in words: each rating as it was given, with the number that was used.</summary>
internal static class InputWords
{
    /// <summary>An Admiralty grade with its meaning.</summary>
    public static string Grade(Grade grade) =>
        grade switch
        {
            Core.Cases.Grade.A => "A, completely reliable",
            Core.Cases.Grade.B => "B, usually reliable",
            Core.Cases.Grade.C => "C, fairly reliable",
            Core.Cases.Grade.D => "D, not usually reliable",
            Core.Cases.Grade.E => "E, unreliable",
            _ => "F, cannot be judged",
        };

    /// <summary>An Admiralty credibility with its meaning.</summary>
    public static string Credibility(int credibility) =>
        credibility switch
        {
            1 => "1, confirmed by other sources",
            2 => "2, probably true",
            3 => "3, possibly true",
            4 => "4, doubtful",
            5 => "5, improbable",
            _ => "6, cannot be judged",
        };

    /// <summary>A rating as given, with its range and the number used, by analyst where several rated.</summary>
    public static Line Of(Rating rating) =>
        rating.Analysts is { } several
            ? Line.Join(
                several.Entries.Select(entry => Line.Of($"{entry.Analyst:w}: {Single(entry.Rating)}")),
                "; "
            )
            : Single(rating);

    /// <summary>One rating for all answers, or one for each.</summary>
    public static Line Each(WeighView view, ImmutableArray<Rating> ratings)
    {
        if (ratings.Length == 1)
            return Line.Of($"under every answer {Of(ratings[0])}");
        return Line.Join(
            ratings.Select((rating, h) => Line.Of($"{view.Content.Hypotheses[h].Id:b}\u00a0{Of(rating)}")),
            "; "
        );
    }

    /// <summary>A prior as given.</summary>
    public static Line Prior(HypothesisPrior prior)
    {
        if (!prior.IsRated)
            return "none given: shares what the others leave";
        if (prior.Reference is not { } reference)
            return Of(prior.Rating);
        var side = prior.IsComplement ? "what is left by" : "";
        var share = prior.Rating is { Low: 1, High: 1 } ? (Line)"all of" : Line.Of($"{Of(prior.Rating)} of");
        return Line.Of(
            $"{share} {side} the reference class {reference.Id:w} ({reference.Count} of {reference.Of})"
        );
    }

    private static Line Single(Rating rating) =>
        !rating.IsRated ? "unrated"
        : rating.Word is { } word ? Line.Of($"{word:w} ({Band(rating)}, used {Plain.Exact(rating.Mean)})")
        : rating.Low == rating.High ? Plain.Exact(rating.Mean)
        : $"{Band(rating)} (used {Plain.Exact(rating.Mean)})";

    private static string Band(Rating rating) => $"{Plain.Exact(rating.Low)} to {Plain.Exact(rating.High)}";
}
