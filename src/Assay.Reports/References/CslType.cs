using Assay.Core.Reading;

namespace Assay.Reports.References;

/// <summary>The types of CSL 1.0.2 and of BibTeX for what a citation points to.</summary>
internal static class CslType
{
    /// <summary>The type in CSL.</summary>
    public static string Of(CitedKind kind) =>
        kind switch
        {
            CitedKind.Book => "book",
            CitedKind.Chapter => "chapter",
            CitedKind.JournalArticle => "article-journal",
            CitedKind.NewsArticle => "article-newspaper",
            CitedKind.Thesis => "thesis",
            CitedKind.Report => "report",
            CitedKind.LegalCase => "legal_case",
            CitedKind.Archive => "manuscript",
            CitedKind.WebPage => "webpage",
            _ => "document",
        };

    /// <summary>The entry in BibTeX.</summary>
    public static string EntryOf(CitedKind kind) =>
        kind switch
        {
            CitedKind.Book => "book",
            CitedKind.Chapter => "incollection",
            CitedKind.JournalArticle or CitedKind.NewsArticle => "article",
            CitedKind.Report => "techreport",
            _ => "misc",
        };
}
