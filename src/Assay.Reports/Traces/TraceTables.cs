using System.Globalization;
using Assay.Core.Provenance;
using Assay.Reports.Html;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>The table of documents: each with its parent, probability, kind and reasons.</summary>
internal static class TraceTables
{
    private const int MostReasons = 4;

    /// <summary>Draws the table; of a large corpus the documents of its largest stories, and says so.</summary>
    public static Markup Documents(TraceView view)
    {
        var shown = Shown(view);
        var rows = Markup.Join(shown.Select(at => Row(view, at)));
        var left = view.Documents.Length - shown.Length;
        var more =
            left > 0
                ? Markup.Of(
                    $"<p class=\"note\">{TraceWords.Figures(left, "document")} left out here, of the smaller stories or of none; the JSON Lines output has every document.</p>"
                )
                : Markup.None;
        var table = Table.Draw(
            "Documents in order of time, with what each took from",
            ["No.", "Document", "Appeared", "Story", "Takes from", "Probability", "Reasons"],
            rows,
            "numbers"
        );
        return Markup.Of(
            $"""
            <section id="documents" aria-labelledby="documents-h">
            <h2 id="documents-h">Documents</h2>
            <p>The numbers beside reasons are natural log-odds against "from none of them"; they add up.</p>
            {table}{more}</section>

            """
        );
    }

    private static int[] Shown(TraceView view) =>
        [
            .. view
                .Stories.SelectMany(story => story.Members)
                .Concat(Enumerable.Range(0, view.Documents.Length).Where(at => view.StoryOf(at) == 0))
                .Take(ReportView.MostRows)
                .Order(),
        ];

    private static Markup Row(TraceView view, int at)
    {
        var document = view.Documents[at];
        var story = view.StoryOf(at) is > 0 and var number
            ? Markup.Of($"<a class=\"ref\" href=\"#story-{number}\">{number}</a>")
            : Markup.Of($"<span class=\"where\">alone</span>");
        return Markup.Of(
            $"<tr id=\"n{at + 1}\"><td class=\"n\">{at + 1}</td><th scope=\"row\"><bdi>{view.Name(document)}</bdi><br><span class=\"where\"><bdi>{TraceWords.Outlet(document)}</bdi></span></th><td class=\"n\">{TimeWords.Of(document.Time, view.Report.IsDates)}</td><td>{story}</td>{From(view, document)}</tr>\n"
        );
    }

    private static Markup From(TraceView view, TracedDocument document)
    {
        var taken = document.Parents.Where(parent => parent.IsTaken).ToList();
        if (taken.Count == 0)
            return Markup.Of(
                $"<td>{Nobody(document)}{Possible(view, document)}</td><td class=\"n\">{Plain.Percent(document.Own)}</td><td></td>"
            );
        var parents = Markup.Join(taken.Select(parent => Link(view, parent.Id)), $" and ");
        var probabilities = Markup.Join(
            taken.Select(parent => Markup.Of($"{Plain.Percent(parent.Probability)}")),
            $"<br>"
        );
        return Markup.Of(
            $"<td>{TraceWords.Verb(document.Kind)} {parents}{Possible(view, document)}</td><td class=\"n\">{probabilities}</td><td>{Reasons(taken[0])}</td>"
        );
    }

    private static string Nobody(TracedDocument document) =>
        document.Kind == TraceKind.Undetermined
            ? "shares words, but can't be told to have taken them"
            : "none of the others";

    private static Markup Possible(TraceView view, TracedDocument document)
    {
        var possible = document
            .Parents.Where(parent => !parent.IsTaken && parent.Probability >= 0.05)
            .Take(2)
            .ToList();
        if (possible.Count == 0)
            return Markup.None;
        var links = Markup.Join(
            possible.Select(parent =>
                Markup.Of($"{Link(view, parent.Id)} ({Plain.Percent(parent.Probability)})")
            ),
            $", "
        );
        return Markup.Of($"<br><span class=\"where\">possibly {links}</span>");
    }

    private static Markup Link(TraceView view, string id)
    {
        var at = view.Find(id);
        return at < 0
            ? Markup.Words(VisibleText.Line(id))
            : Markup.Of($"<a href=\"#n{at + 1}\">{at + 1} <bdi>{view.Name(view.Documents[at])}</bdi></a>");
    }

    private static Markup Reasons(TracedParent parent)
    {
        if (parent.Reasons.IsDefaultOrEmpty)
            return Markup.Of($"<span class=\"absent\">not asked for</span>");
        var shown = parent.Reasons.Take(MostReasons).Select(Reason);
        var left = parent.Reasons.Length - MostReasons;
        var rest = left > 0 ? Markup.Of($"<br><span class=\"where\">and {left} more</span>") : Markup.None;
        return Markup.Of($"{Markup.Join(shown, $"<br>")}{rest}");
    }

    private static Markup Reason(TraceReason reason) =>
        Markup.Of(
            $"<span class=\"n\">{reason.LogLikelihood.ToString("+0.0;\u22120.0;0.0", CultureInfo.InvariantCulture)}</span> {VisibleText.Line(reason.Words)}"
        );
}
