namespace Assay.Formats.Cases;

/// <summary>The keys of a case file, part by part; everything else is refused as unknown.</summary>
internal static class CaseKeys
{
    public static readonly string[] File =
    [
        "assay",
        "question",
        "asof",
        "template",
        "reference",
        "claimed",
        "ladder",
        "draft",
        "notes",
        "hypotheses",
        "assumptions",
        "causes",
        "indicators",
        "deceivers",
        "channels",
        "sources",
        "reports",
    ];

    public static readonly string[] Hypothesis = ["says", "prior", "other"];
    public static readonly string[] Reference = ["reference", "share", "complement"];
    public static readonly string[] Assumption = ["says", "probability"];
    public static readonly string[] Cause = ["says", "probability"];
    public static readonly string[] Indicator = ["says", "likely", "rival", "default", "argument"];
    public static readonly string[] Given = ["given", "yes", "no"];
    public static readonly string[] Deceiver = ["says", "story", "active"];
    public static readonly string[] Channel = ["controllability", "deceiver"];
    public static readonly string[] Source = ["says", "reliability", "channel", "hit", "false-alarm"];

    public static readonly string[] Report =
    [
        "source",
        "indicator",
        "saw",
        "detection",
        "copies",
        "probability",
        "fresh",
        "date",
        "credibility",
        "hit",
        "false-alarm",
    ];

    public static readonly string[] Copy = ["of", "probability"];
}
