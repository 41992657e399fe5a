using System.Collections.Immutable;
using System.Text.Json;
using Assay.Core.Cases;

namespace Assay.Reports.Json;

/// <summary>The inputs of a case as the field <c>case</c> of a report: every rating as given, with the number used.</summary>
internal static class CaseJson
{
    public static void Write(Utf8JsonWriter json, CaseContent content)
    {
        json.WriteStartObject("case");
        json.Text("asof", content.AsOf);
        json.Text("template", content.Template);
        json.Texts("analysts", content.Analysts);
        json.Objects("hypotheses", content.Hypotheses, item => WriteHypothesis(json, item));
        json.Objects(
            "assumptions",
            content.Assumptions,
            item => WriteCondition(json, content, item.Id, item.Says, item.Probability)
        );
        json.Objects(
            "causes",
            content.Causes,
            item => WriteCondition(json, content, item.Id, item.Says, item.Probability)
        );
        json.Objects("indicators", content.Indicators, item => WriteIndicator(json, content, item));
        json.Objects("deceivers", content.Deceivers, item => WriteDeceiver(json, content, item));
        json.Objects("channels", content.Channels, item => WriteChannel(json, item));
        json.Objects("sources", content.Sources, item => WriteSource(json, item));
        json.Objects("reports", content.Reports, item => WriteReport(json, item));
        json.WriteEndObject();
    }

    private static void WriteHypothesis(Utf8JsonWriter json, Hypothesis item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("says", item.Says);
        json.WriteBoolean("other", item.IsOther);
        Rating(json, "prior", item.Prior.Rating);
        if (item.Prior.Reference is not { } reference)
        {
            json.WriteNull("reference");
            return;
        }

        json.WriteStartObject("reference");
        json.WriteString("id", reference.Id);
        json.WriteString("says", reference.Says);
        json.WriteNumber("count", reference.Count);
        json.WriteNumber("of", reference.Of);
        json.WriteString("source", reference.Source);
        json.WriteBoolean("complement", item.Prior.IsComplement);
        json.WriteEndObject();
    }

    private static void WriteCondition(
        Utf8JsonWriter json,
        CaseContent content,
        string id,
        string says,
        ImmutableArray<Rating> probability
    )
    {
        json.WriteString("id", id);
        json.WriteString("says", says);
        Row(json, "probability", content, probability);
    }

    private static void WriteIndicator(Utf8JsonWriter json, CaseContent content, Indicator item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("says", item.Says);
        json.WriteBoolean("default", item.IsDefault);
        json.WriteBoolean("ofArgument", item.IsOfArgument);
        json.Text("rival", item.Rival);
        json.Text("given", item.Given);
        Row(json, "likely", content, item.Likely);
        Row(json, "likelyOtherwise", content, item.LikelyOtherwise);
    }

    private static void WriteDeceiver(Utf8JsonWriter json, CaseContent content, Deceiver item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("says", item.Says);
        json.Text("story", item.Story);
        Row(json, "active", content, item.Active);
    }

    private static void WriteChannel(Utf8JsonWriter json, Channel item)
    {
        json.WriteString("id", item.Id);
        Rating(json, "controllability", item.Controllability);
        json.Text("deceiver", item.Deceiver);
    }

    private static void WriteSource(Utf8JsonWriter json, Source item)
    {
        json.WriteString("id", item.Id);
        json.Text("says", item.Says);
        json.WriteString("reliability", item.Reliability.ToString());
        json.Text("channel", item.Channel);
        Rating(json, "hit", item.Hit);
        Rating(json, "falseAlarm", item.FalseAlarm);
    }

    private static void WriteReport(Utf8JsonWriter json, Report item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("source", item.Source);
        json.WriteString("indicator", item.Indicator);
        json.Term<Observation>("saw", item.Saw);
        Rating(json, "detection", item.Detection);
        json.Text("date", item.Date);
        json.WriteBoolean("fresh", item.IsFresh);
        if (item.Credibility is { } credibility)
            json.WriteNumber("credibility", credibility);
        else
            json.WriteNull("credibility");
        Rating(json, "hit", item.Hit);
        Rating(json, "falseAlarm", item.FalseAlarm);
        json.Objects(
            "copies",
            item.Copies,
            copy =>
            {
                json.WriteString("of", copy.Of);
                json.WriteNumber("probability", copy.Probability);
            }
        );
    }

    // By hypothesis, or one for all.
    private static void Row(
        Utf8JsonWriter json,
        string name,
        CaseContent content,
        ImmutableArray<Rating> ratings
    )
    {
        if (ratings.Length == 1)
        {
            Rating(json, name, ratings[0]);
            return;
        }

        json.WriteStartObject(name);
        for (var h = 0; h < ratings.Length; h++)
            Rating(json, content.Hypotheses[h].Id, ratings[h]);
        json.WriteEndObject();
    }

    private static void Rating(Utf8JsonWriter json, string name, Rating rating)
    {
        if (!rating.IsRated)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        if (rating.Analysts is { } several)
        {
            json.WriteStartObject("analysts");
            foreach (var entry in several.Entries)
                Rating(json, entry.Analyst, entry.Rating);
            json.WriteEndObject();
        }
        else
        {
            json.Text("word", rating.Word);
            json.WriteNumber("low", rating.Low);
            json.WriteNumber("high", rating.High);
            json.WriteNumber("used", rating.Mean);
        }

        json.WriteEndObject();
    }
}
