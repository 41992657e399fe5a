using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Cli;

/// <summary>Prints the stories of a traced corpus, to be read by people.</summary>
internal sealed class TraceTable(
    TextWriter output,
    bool isDates,
    IReadOnlyDictionary<string, string> openings
)
{
    /// <summary>Origins of a story that are named.</summary>
    public const int NamedOrigins = 3;

    public void Write(int documents, double expected, ImmutableArray<TracedStory> stories, int most)
    {
        output.Write(
            FormattableString.Invariant(
                $"{Count(documents, "document")}, {expected:0.0} expected origins, {Count(stories.Length, "story", "stories")} of two documents or more\n"
            )
        );
        foreach (var story in stories.Take(most))
            Write(story);
        if (stories.Length > most)
            output.Write(
                $"\n... and {stories.Length - most} more; --stories {stories.Length} shows them all.\n"
            );
    }

    /// <summary>The reasons for one document's parent.</summary>
    public void WriteReasons(TracedDocument document)
    {
        if (document.Parent is not { } parent)
            return;
        output.Write(
            FormattableString.Invariant(
                $"\n{VisibleText.Line(document.Id)} {Verb(document.Kind)} {VisibleText.Line(parent.Id)} ({parent.Probability:0.00})\n"
            )
        );
        foreach (var reason in parent.Reasons)
            output.Write(
                FormattableString.Invariant($"  {reason.LogLikelihood, 7:+0.0;-0.0}  {reason.Words}\n")
            );
    }

    private void Write(TracedStory story)
    {
        var outlets = story.Outlets == 0 ? "" : $" in {Count(story.Outlets, "outlet")}";
        var origins = Math.Max(1, (int)Math.Round(story.ExpectedOrigins, MidpointRounding.AwayFromZero));
        output.Write(
            FormattableString.Invariant(
                $"\n{Count(story.Documents, "document")}{outlets}, {Count(origins, "origin")} ({story.ExpectedOrigins:0.0} expected{Range(story)}), {Stretch(story)}\n"
            )
        );
        foreach (var origin in story.Origins.Take(NamedOrigins))
            Write(origin);
        if (story.Origins.Length > NamedOrigins)
            output.Write($"  ... and {story.Origins.Length - NamedOrigins} more\n");
    }

    private void Write(TracedOrigin origin)
    {
        output.Write(
            $"  {VisibleText.Line(origin.Id)}{Where(origin)}, {TimeWords.Of(origin.Time, isDates)}: {After(origin)}\n"
        );
        if (openings.TryGetValue(origin.Id, out var opening))
            output.Write($"    {VisibleText.Line(opening)}\n");
    }

    private static string Range(TracedStory story) =>
        story.LeastOrigins == story.MostOrigins ? "" : $", {story.LeastOrigins} to {story.MostOrigins}";

    private static string After(TracedOrigin origin) =>
        origin.Documents == 1 ? "stands alone here" : $"{Count(origin.Documents - 1, "document")} after it";

    private string Stretch(TracedStory story) => TimeWords.Stretch(story.From, story.To, isDates);

    private static string Where(TracedOrigin origin) =>
        origin.Outlet is null ? "" : $", {VisibleText.Line(origin.Outlet)}";

    private static string Verb(TraceKind kind) =>
        kind switch
        {
            TraceKind.Verbatim => "repeats",
            TraceKind.Cut => "cuts",
            TraceKind.Embedded => "contains a part of",
            TraceKind.Merged => "is made from",
            TraceKind.Undetermined => "shares words, which way is unclear, with",
            TraceKind.Cited => "cites",
            _ => "edits",
        };

    private static string Count(int count, string one, string? several = null) =>
        count == 1 ? $"1 {one}" : FormattableString.Invariant($"{count} {several ?? one + "s"}");
}
