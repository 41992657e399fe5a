using System.Collections.Frozen;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Web.Workbench;

/// <summary>Events in plain words.</summary>
internal static class EventWords
{
    private static readonly FrozenDictionary<string, string> Kinds = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["case.begun"] = "The case was begun",
        ["case.drafted"] = "A case was drafted from the documents",
        ["case.imported"] = "A case file was taken in",
        ["case.edited"] = "The case was changed",
        ["question.put"] = "The question was changed",
        ["document.added"] = "A document was added",
        ["mark.accepted"] = "A mark was accepted",
        ["marks.accepted"] = "Marks were accepted",
        ["mark.corrected"] = "A mark was corrected",
        ["mark.rejected"] = "A mark was rejected",
        ["mark.added"] = "A mark was added",
        ["source.graded"] = "A source was graded",
        ["source.merged"] = "Two sources were made one",
        ["source.split"] = "A source was split",
        ["source.put"] = "A source was changed",
        ["report.put"] = "A report was put in",
        ["edge.confirmed"] = "A derivation was confirmed",
        ["edge.cut"] = "A derivation was cut",
        ["rating.put"] = "Ratings were kept, unseen by others",
        ["ratings.submitted"] = "Ratings were submitted",
        ["hypothesis.put"] = "An explanation was put in",
        ["hypothesis.removed"] = "An explanation was taken out",
        ["indicator.put"] = "An indicator was put in",
        ["indicator.removed"] = "An indicator was taken out",
        ["event.undone"] = "A change was taken back",
        ["event.redacted"] = "Content was taken away for good",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a kind of event means; the kind itself where it is a program's own.</summary>
    public static string Of(string kind) => Kinds.GetValueOrDefault(kind, kind);

    /// <summary>What one event did, with the first thing that it changed.</summary>
    public static string Sentence(JournalEvent @event) =>
        IsDocument(@event)
            ? $"{Of(@event.Kind)}: {DocumentOf(@event)}, with {Ui.Number(@event.Changes().Length - 1)} marks."
        : @event.Changes() is [var first, .. var others]
            ? $"{Of(@event.Kind)}: {first.Entity}{(others.IsEmpty ? "" : $" and {Ui.Number(others.Length)} more")}."
        : $"{Of(@event.Kind)}.";

    // A document comes first, and the marks that were read in it after it.
    private static bool IsDocument(JournalEvent @event) =>
        string.Equals(@event.Kind, "document.added", StringComparison.Ordinal)
        && @event.Changes() is [var first, ..]
        && first.Entity.StartsWith("document/", StringComparison.Ordinal);

    private static string DocumentOf(JournalEvent @event)
    {
        var first = @event.Changes()[0];
        return ThingContent.Text(first.Value, "title") is { Length: > 0 } title
            ? Ui.Short(title, 80)
            : first.Entity;
    }
}
