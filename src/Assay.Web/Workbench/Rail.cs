using System.Collections.Immutable;

namespace Assay.Web.Workbench;

/// <summary>The pages of a case, in the order of the work.</summary>
internal static class Rail
{
    /// <summary>For each its key, its name and its address after that of the case.</summary>
    public static ImmutableArray<(string Key, string Words, string Path)> Items { get; } =
    [
        ("overview", "Overview", ""),
        ("documents", "Documents", "/documents"),
        ("statements", "Statements", "/statements"),
        ("sources", "Sources", "/sources"),
        ("provenance", "Provenance", "/provenance"),
        ("matrix", "Matrix", "/matrix"),
        ("judgement", "Judgement", "/judgement"),
        ("collect", "Collect", "/collect"),
        ("journal", "Journal", "/journal"),
        ("report", "Report", "/report"),
    ];
}
