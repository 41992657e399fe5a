using System.Globalization;
using Assay.Reports.Words;
using Assay.Simulation.Calibrating;
using Assay.Simulation.Documents;

namespace Assay.Reports.Calibrating;

/// <summary>The names and figures of a calibration as every form of it writes them.</summary>
internal static class CalibrationWords
{
    /// <summary>A method's name for people.</summary>
    public static string Name(Method method) =>
        method switch
        {
            Method.PriorOnly => "Prior only",
            Method.CountDocuments => "Counting documents",
            Method.AchInconsistency => "ACH inconsistency",
            Method.NaiveBayes => "Naive Bayes",
            Method.OriginsOnly => "Origins, no deception",
            Method.Tempered => "Assay, tempered",
            _ => "Assay",
        };

    /// <summary>What a method does.</summary>
    public static string Says(Method method) =>
        method switch
        {
            Method.PriorOnly => "The prior, whatever was reported.",
            Method.CountDocuments =>
                "Each report is a vote for the answer under which it is likeliest, and the prior is one more.",
            Method.AchInconsistency =>
                "Inconsistencies are counted in a matrix; the counts are made into probabilities by the temperature that serves them best on other worlds.",
            Method.NaiveBayes =>
                "Each report is multiplied in, graded, as if nobody copied and nobody deceived.",
            Method.OriginsOnly =>
                "The model with every deceiver idle: copies add nothing, planted stories are unknown.",
            Method.Tempered =>
                "The whole model with a fifth of the step from the prior taken back, in log-odds, for cases that may be wrong about their world.",
            _ => "The whole model.",
        };

    /// <summary>A ranked quantity's name.</summary>
    public static string Name(Quantity quantity) =>
        quantity switch
        {
            Quantity.Hypothesis => "The answer",
            Quantity.Deceiver => "A deceiver is at work",
            Quantity.Source => "State of a source",
            Quantity.Indicator => "An indicator occurred",
            Quantity.Mechanism => "A mechanism is at work",
            Quantity.Own => "A report is its own",
            Quantity.Fit => "Fit of the reports",
            _ => "The loudest indicator",
        };

    /// <summary>A kind of world.</summary>
    public static string Name(WorldKind kind) =>
        kind switch
        {
            WorldKind.NoDeceiver => "nobody could deceive",
            WorldKind.Idle => "somebody could, and is idle",
            _ => "somebody deceives",
        };

    /// <summary>A way of judging documents.</summary>
    public static string Name(DocumentWay way) =>
        way switch
        {
            DocumentWay.Case => "From the case",
            DocumentWay.Documents => "From the documents",
            DocumentWay.TrueReading => "From the documents, every report read as it was made",
            DocumentWay.TrueProvenance => "From the documents, everybody's source known",
            _ => "From the documents, the state of each source known",
        };

    /// <summary>A score with four decimals.</summary>
    public static string Score(double score) =>
        score.ToString("0.0000;\u22120.0000", CultureInfo.InvariantCulture);

    /// <summary>A p value.</summary>
    public static string P(double p) => p is > 0 and < 0.0001 ? "below 0.0001" : Score(p);

    /// <summary>A finding as "found 43.1 %; at least 40 % was wanted".</summary>
    public static string Came(Finding finding)
    {
        string Shown(double figure) =>
            finding.IsShare
                ? (100 * figure).ToString("0.0", CultureInfo.InvariantCulture) + "\u00a0%"
                : P(figure);
        var bound = finding.IsCeiling ? "at most" : "at least";
        return $"{Shown(finding.Figure)}; {bound} {Shown(finding.Bar)} was wanted";
    }

    /// <summary>What the worlds were, in a sentence.</summary>
    public static string Worlds(CalibrationResult result)
    {
        var kinds = string.Join(
            ", ",
            result.Kinds.Select(pair => $"{Name(pair.Key)} in {Number(pair.Value)}")
        );
        var refused =
            result.Refused == 0
                ? ""
                : $" {Plain.Capital(Plain.Count(result.Refused, "world"))} could not be judged exactly and count nowhere.";
        return $"{Number(result.Worlds)} worlds of the kind {result.Parameters}, seed {result.Seed}: {kinds}.{refused}";
    }

    /// <summary>A count with thin groups.</summary>
    public static string Number(long count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
