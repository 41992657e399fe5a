using System.Globalization;
using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>Stories and derivations in plain sentences, the same in every output.</summary>
internal static class TraceWords
{
    private const int NamedOrigins = 3;
    private const int LongestName = 120;

    private static readonly TraceKind[] Kinds =
    [
        TraceKind.Verbatim,
        TraceKind.Cut,
        TraceKind.Edited,
        TraceKind.Embedded,
        TraceKind.Merged,
        TraceKind.Cited,
        TraceKind.Undetermined,
    ];

    /// <summary>"37 documents in 12 outlets, 2 origins".</summary>
    public static string Head(TraceStory story)
    {
        var outlets = story.Outlets == 0 ? "" : $" in {Figures(story.Outlets, "outlet")}";
        return $"{Figures(story.Members.Length, "document")}{outlets}, {Figures(story.Origins.Length, "origin")}";
    }

    /// <summary>The origins of a story by name, time and number of followers.</summary>
    public static string Origins(TraceStory story, TraceView view)
    {
        var named = story.Origins.Take(NamedOrigins).Select(origin => Origin(origin, view));
        var left = story.Origins.Length - NamedOrigins;
        return string.Join("; ", named) + (left > 0 ? $"; and {left} more" : "");
    }

    /// <summary>"12 cut it, 3 repeat it word for word": what the others did.</summary>
    public static string Deeds(TraceStory story, TraceView view)
    {
        var counts = Kinds
            .Select(kind => (Kind: kind, Count: story.Members.Count(at => view.Documents[at].Kind == kind)))
            .Where(deed => deed.Count > 0);
        return Plain.Series([
            .. counts.Select(deed => $"{Plain.Number(deed.Count)} {Deed(deed.Kind, deed.Count)}"),
        ]);
    }

    /// <summary>"1.2 expected", and what that means where it is not near the number drawn.</summary>
    public static string Expected(TraceStory story)
    {
        var expected = story.ExpectedOrigins.ToString("0.00", CultureInfo.InvariantCulture);
        var gap = story.ExpectedOrigins - story.Origins.Length;
        return gap switch
        {
            > 0.5 => $"{expected} expected: more than drawn, since some links are far from certain",
            < -0.5 =>
                $"{expected} expected: fewer than drawn, since some that stand at the start may have taken too",
            _ => $"{expected} expected",
        };
    }

    /// <summary>Its outlet, or that none is known.</summary>
    public static string Outlet(TracedDocument document) =>
        document.Outlet is { } outlet
            ? Plain.Short(VisibleText.Line(outlet), LongestName)
            : "no outlet named";

    /// <summary>What a kind is called.</summary>
    public static string Kind(TraceKind kind) => Plain.Term(kind);

    /// <summary>How a document stands to its parent, as a verb.</summary>
    public static string Verb(TraceKind kind) =>
        kind switch
        {
            TraceKind.Verbatim => "repeats",
            TraceKind.Cut => "cuts",
            TraceKind.Edited => "edits",
            TraceKind.Embedded => "contains a part of",
            TraceKind.Merged => "is made from",
            TraceKind.Undetermined => "shares words, which way is unclear, with",
            TraceKind.Cited => "cites",
            _ => "takes from none",
        };

    /// <summary>A number in figures with what it counts.</summary>
    public static string Figures(int count, string one, string? many = null) =>
        FormattableString.Invariant($"{count} {(count == 1 ? one : many ?? one + "s")}");

    private static string Origin((int Place, int Documents) origin, TraceView view)
    {
        var document = view.Documents[origin.Place];
        var outlet = document.Outlet is null ? "" : $"{Outlet(document)}, ";
        var after =
            origin.Documents == 1
                ? "which stands alone here"
                : $"with {Figures(origin.Documents - 1, "document")} after it";
        return $"{view.Name(document)} ({outlet}{TimeWords.Of(document.Time, view.Report.IsDates)}), {after}";
    }

    private static string Deed(TraceKind kind, int count)
    {
        var one = count == 1;
        return kind switch
        {
            TraceKind.Verbatim => one ? "repeats another word for word" : "repeat another word for word",
            TraceKind.Cut => one ? "cuts one" : "cut one",
            TraceKind.Edited => one ? "rewords one" : "reword one",
            TraceKind.Embedded => one ? "puts a part into its own words" : "put a part into their own words",
            TraceKind.Merged => one ? "is made from several" : "are made from several",
            TraceKind.Cited => one ? "cites one in words of its own" : "cite one in words of their own",
            _ => one ? "shares words, which way is unclear" : "share words, which way is unclear",
        };
    }
}
