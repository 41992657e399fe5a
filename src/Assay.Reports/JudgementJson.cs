using System.Text.Json;
using Assay.Core.Judging;
using Assay.Reports.Json;
using Assay.Reports.Words;

namespace Assay.Reports;

/// <summary>A judgement as JSON: the answer of <c>weigh --json</c>, and the field <c>judgement</c> of <c>examine --json</c>.</summary>
/// <remarks>
/// Probabilities are plain numbers with full precision; absent is null. The same judgement gives the same bytes.
/// A number that is not finite is a fault of the caller, and the JSON writer refuses it.
/// </remarks>
public static class JudgementJson
{
    /// <summary>Writes one judgement as an object.</summary>
    /// <exception cref="ArgumentException">A number is infinite or not a number.</exception>
    public static void Write(Judgement judgement, Stream output)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        using var json = new Utf8JsonWriter(output, JsonForm.Options);
        Write(json, judgement);
        json.Flush();
        output.WriteByte((byte)'\n');
    }

    internal static void Write(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteStartObject();
        WriteFields(json, judgement);
        json.WriteEndObject();
    }

    /// <summary>The fields of the judgement inside an object that is open.</summary>
    internal static void WriteFields(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteString("question", judgement.Question);
        json.WriteBoolean("draft", judgement.IsDraft);
        json.Objects("hypotheses", judgement.Hypotheses, hypothesis => WriteHypothesis(json, hypothesis));
        json.WriteString("leader", judgement.Leader);
        json.Texts("ties", judgement.Ties);
        json.Text("claimed", judgement.Claimed);
        if (judgement.ClaimedOrStronger is { } together)
        {
            json.WriteStartObject("claimedOrStronger");
            WriteHypothesis(json, together);
            json.WriteEndObject();
        }

        json.Term<Confidence>("confidence", judgement.Confidence);
        json.WriteString("confidenceRule", judgement.ConfidenceRule);
        WritePrior(json, judgement.Prior);
        json.Objects("indicators", judgement.Indicators, indicator => WriteIndicator(json, indicator));
        json.Objects("sources", judgement.Sources, source => WriteSource(json, source));
        json.Objects("reports", judgement.Reports, report => WriteReport(json, report));
        json.Objects("conditions", judgement.Conditions, condition => WriteCondition(json, condition));
        json.Objects("deceivers", judgement.Deceivers, deceiver => WriteDeceiver(json, deceiver));
        json.Objects("weights", judgement.Weights, origin => WriteOrigin(json, origin));
        json.Objects("linchpins", judgement.Linchpins, linchpin => WriteLinchpin(json, linchpin));
        json.Objects("breakEven", judgement.BreakEven, point => WriteBreakEven(json, point));
        json.Objects("swings", judgement.Swings, swing => WriteSwing(json, swing));
        json.Objects("collect", judgement.Collect, wanted => WriteRequirement(json, wanted));
        json.Objects("analysts", judgement.Analysts, item => WriteAnalyst(json, judgement, item));
        WriteAgreement(json, judgement.Agreement);
        json.WriteNumber("defaultsShare", judgement.DefaultsShare);
        WriteBaselines(json, judgement);
        if (!judgement.MatrixScores.IsEmpty)
            WriteMatrixLeaders(json, judgement);
        json.Texts("assumptions", judgement.Assumptions);
        json.WriteNumber("leaderShare", judgement.LeaderShare);
        json.WriteNumber("draws", judgement.Draws);
        json.WriteNumber("seed", judgement.Seed);
        if (judgement.Tempered is { } tempered)
            WriteTempered(json, tempered);
    }

    // Beside the posteriors and never among them: a script that reads those reads the exact ones.
    private static void WriteTempered(Utf8JsonWriter json, TemperedJudgement tempered)
    {
        json.WriteStartObject("tempered");
        json.WriteNumber("kept", tempered.Kept);
        json.WriteString("says", TemperedWords.Basis);
        json.WriteString("leader", tempered.Leader);
        json.Objects("hypotheses", tempered.Hypotheses, item => WriteTempered(json, item, "posterior"));
        if (tempered.ClaimedOrStronger is { } together)
        {
            json.WriteStartObject("claimedOrStronger");
            WriteTempered(json, together, "posterior");
            json.WriteEndObject();
        }

        json.Objects("deceivers", tempered.Deceivers, item => WriteTempered(json, item, "active"));
        json.WriteEndObject();
    }

    private static void WriteTempered(Utf8JsonWriter json, TemperedAnswer item, string probability)
    {
        json.WriteString("id", item.Id);
        json.WriteNumber(probability, item.Probability);
        json.WriteString("word", item.Word);
    }

    private static void WriteHypothesis(Utf8JsonWriter json, HypothesisJudgement hypothesis)
    {
        json.WriteString("id", hypothesis.Id);
        json.WriteString("says", hypothesis.Says);
        json.WriteNumber("prior", hypothesis.Prior);
        json.WriteNumber("posterior", hypothesis.Posterior);
        json.WriteNumber("low", hypothesis.Low);
        json.WriteNumber("high", hypothesis.High);
        json.WriteString("word", hypothesis.Word);
        Explain(json, hypothesis.Explanation);
    }

    private static void WritePrior(Utf8JsonWriter json, PriorBasis prior)
    {
        json.WriteStartObject("prior");
        json.Text("referenceClass", prior.ReferenceClass);
        json.WriteString("says", prior.Says);
        json.WriteString("source", prior.Source);
        json.Texts("caveats", prior.Caveats);
        json.Objects(
            "alternatives",
            prior.Alternatives,
            other =>
            {
                json.WriteString("referenceClass", other.ReferenceClass);
                json.WriteString("says", other.Says);
                json.WriteNumber("prior", other.Prior);
                json.WriteNumber("posterior", other.Posterior);
            }
        );
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, IndicatorJudgement indicator)
    {
        json.WriteString("id", indicator.Id);
        json.WriteString("says", indicator.Says);
        json.WriteNumber("posterior", indicator.Posterior);
        json.WriteNumber("reports", indicator.Reports);
        json.WriteNumber("origins", indicator.Origins);
        json.WriteNumber("decibans", indicator.Decibans);
        json.Text("rival", indicator.Rival);
        json.WriteBoolean("default", indicator.IsDefault);
        Explain(json, indicator.Explanation);
    }

    private static void WriteSource(Utf8JsonWriter json, SourceJudgement source)
    {
        json.WriteString("id", source.Id);
        json.WriteNumber("sound", source.Sound);
        json.WriteNumber("careless", source.Careless);
        json.WriteNumber("controlled", source.Controlled);
        Explain(json, source.Explanation);
    }

    private static void WriteCondition(Utf8JsonWriter json, ConditionJudgement condition)
    {
        json.WriteString("id", condition.Id);
        json.WriteString("says", condition.Says);
        json.WriteNumber("posterior", condition.Posterior);
        json.WriteBoolean("cause", condition.IsCause);
        Explain(json, condition.Explanation);
    }

    private static void WriteDeceiver(Utf8JsonWriter json, DeceiverJudgement deceiver)
    {
        json.WriteString("id", deceiver.Id);
        json.WriteString("says", deceiver.Says);
        json.WriteNumber("prior", deceiver.Prior);
        json.WriteNumber("active", deceiver.Active);
        Explain(json, deceiver.Explanation);
    }

    private static void WriteOrigin(Utf8JsonWriter json, OriginWeight origin)
    {
        json.WriteString("origin", origin.Origin);
        json.WriteString("says", origin.Says);
        json.WriteNumber("decibans", origin.Decibans);
        Explain(json, origin.Explanation);
    }

    private static void WriteLinchpin(Utf8JsonWriter json, Linchpin linchpin)
    {
        json.Texts("remove", linchpin.Remove);
        json.WriteString("leader", linchpin.Leader);
        json.WriteString("word", linchpin.Word);
        json.WriteNumber("posterior", linchpin.Posterior);
        json.WriteString("says", linchpin.Says);
    }

    private static void WriteBreakEven(Utf8JsonWriter json, BreakEven point)
    {
        json.WriteString("rating", point.Rating);
        json.WriteNumber("at", point.At);
        json.WriteNumber("now", point.Now);
        Explain(json, point.Explanation);
    }

    private static void WriteRequirement(Utf8JsonWriter json, CollectionRequirement wanted)
    {
        json.WriteString("indicator", wanted.Indicator);
        json.WriteString("says", wanted.Says);
        json.Text("channel", wanted.Channel);
        json.WriteNumber("gain", wanted.Gain);
        json.WriteNumber("flips", wanted.Flips);
        json.Texts("discriminates", wanted.Discriminates);
        Explain(json, wanted.Explanation);
    }

    private static void WriteReport(Utf8JsonWriter json, ReportJudgement report)
    {
        json.WriteString("id", report.Id);
        json.WriteNumber("own", report.Own);
    }

    private static void WriteSwing(Utf8JsonWriter json, RatingSwing swing)
    {
        json.WriteString("rating", swing.Rating);
        json.WriteNumber("low", swing.Low);
        json.WriteNumber("high", swing.High);
        json.WriteNumber("now", swing.Now);
        json.WriteNumber("atLow", swing.AtLow);
        json.WriteNumber("atHigh", swing.AtHigh);
        json.WriteBoolean("point", swing.IsPoint);
    }

    private static void WriteAnalyst(Utf8JsonWriter json, Judgement judgement, AnalystJudgement item)
    {
        json.WriteString("analyst", item.Analyst);
        json.WriteStartObject("posteriors");
        for (var h = 0; h < item.Posteriors.Length; h++)
            json.WriteNumber(judgement.Hypotheses[h].Id, item.Posteriors[h]);
        json.WriteEndObject();
        json.WriteString("leader", item.Leader);
        json.WriteString("word", item.Word);
        json.WriteNumber("moved", item.Moved);
    }

    private static void WriteAgreement(Utf8JsonWriter json, AnalystAgreement? agreement)
    {
        if (agreement is null)
        {
            json.WriteNull("agreement");
            return;
        }

        json.WriteStartObject("agreement");
        if (agreement.Alpha is { } alpha)
            json.WriteNumber("alpha", alpha);
        else
            json.WriteNull("alpha");
        json.WriteNumber("cells", agreement.Cells);
        json.Objects(
            "largest",
            agreement.Largest,
            item =>
            {
                json.WriteString("rating", item.Rating);
                json.WriteNumber("low", item.Low);
                json.WriteString("lowBy", item.LowBy);
                json.WriteNumber("high", item.High);
                json.WriteString("highBy", item.HighBy);
            }
        );
        Explain(json, agreement.Explanation);
        json.WriteEndObject();
    }

    // Absent where nobody has written one, so that a judgement without sentences stays as short as it was.
    private static void Explain(Utf8JsonWriter json, string explanation)
    {
        if (explanation.Length > 0)
            json.WriteString("explanation", explanation);
    }

    private static void WriteBaselines(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteStartObject("baselines");
        foreach (var method in judgement.Baselines)
            WriteMethod(json, method.Id, method);
        if (!judgement.MatrixScores.IsEmpty)
            WriteMatrixScores(json, judgement);
        json.WriteEndObject();
    }

    private static void WriteMatrixScores(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteStartObject("ach");
        foreach (var scores in judgement.MatrixScores)
        {
            json.WriteStartObject(scores.Dialect.Id);
            foreach (var (hypothesis, score) in judgement.Hypotheses.Zip(scores.Scores))
                json.WriteNumber(hypothesis.Id, score);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    // Beside the scores, since the best of them is the highest with some tools and the lowest with others.
    private static void WriteMatrixLeaders(Utf8JsonWriter json, Judgement judgement)
    {
        json.WriteStartObject("achLeaders");
        foreach (var scores in judgement.MatrixScores)
            json.Texts(scores.Dialect.Id, [.. scores.Leaders.Select(h => judgement.Hypotheses[h].Id)]);
        json.WriteEndObject();
    }

    private static void WriteMethod(Utf8JsonWriter json, string name, MethodComparison method)
    {
        json.WriteStartObject(name);
        foreach (var (hypothesis, probability) in method.Posteriors)
            json.WriteNumber(hypothesis, probability);
        json.WriteEndObject();
    }
}
