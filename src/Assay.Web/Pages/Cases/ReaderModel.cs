using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Assay.Core.Provenance;
using Assay.Reports.Html;
using Assay.Storage.Journals;
using Assay.Web.Living;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Pages.Cases;

/// <summary>A document with its marks: accept, correct, reject, add.</summary>
internal sealed class ReaderModel(LivingCase living) : WorkbenchPage(living)
{
    private const int WindowLength = 40_000;
    private const int Overlap = 2_000;
    private const int MostMarks = 400;
    private const int MostOthers = 200;
    private const int MostCompared = 500_000;

    /// <summary>The document.</summary>
    public DocumentItem Document { get; private set; } = null!;

    /// <summary>Its text layer.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the shown part begins.</summary>
    public int From { get; private set; }

    /// <summary>Where it ends.</summary>
    public int To { get; private set; }

    /// <summary>Places in the parts before and after, which their addresses name; <see langword="null"/> where there is none.</summary>
    public (int? Before, int? After) Parts { get; private set; }

    /// <summary>The marks in it.</summary>
    public ImmutableArray<MarkItem> Marks { get; private set; } = [];

    /// <summary>The mark that is looked at.</summary>
    public MarkItem? Chosen { get; private set; }

    /// <summary>The marks before and after it.</summary>
    public (MarkItem? Before, MarkItem? After) Beside { get; private set; }

    /// <summary>Which kinds are shown; empty for all.</summary>
    public string Only => Request.Query["only"].ToString();

    /// <summary>The part of the text with its marks.</summary>
    public Markup Drawn { get; private set; }

    /// <summary>The other document beside it, where there is one.</summary>
    public DocumentItem? Other { get; private set; }

    /// <summary>What both have word for word, in the order of this one.</summary>
    public ImmutableArray<SharedSpan> Shared { get; private set; } = [];

    /// <summary>The part of the other's text that is shown.</summary>
    public Markup OtherDrawn { get; private set; }

    /// <summary>All documents, to set one beside it.</summary>
    public ImmutableArray<DocumentItem> Others { get; private set; } = [];

    /// <summary>The address of this document.</summary>
    public string Here => $"{Root}/documents/{Uri.EscapeDataString(Document.Id)}";

    /// <summary>The address of a mark, with what else is chosen.</summary>
    public string AddressOf(MarkItem mark)
    {
        var address = Ui.With(Here, "mark", $"{mark.Kind}/{mark.Id}");
        address = Only.Length > 0 ? Ui.With(address, "only", Only) : address;
        address = Other is { } other ? Ui.With(address, "with", other.Id) : address;
        return $"{address}#{mark.Anchor}";
    }

    /// <summary>Says what a person makes of a mark.</summary>
    public async Task<IActionResult> OnPostAsync(
        string mark,
        long version,
        string verdict,
        string? why,
        string? quote,
        string? commitment,
        string? speaker
    )
    {
        var document = Document.Id;
        if (
            Living.Journal.Find(mark) is not { Value: not null } state
            || MarkItem.Read(state) is not { } item
        )
            return Refuse($"there is no mark {mark}");
        if (!string.Equals(item.Document, document, StringComparison.Ordinal))
            return Refuse($"{mark} is of another document");
        if (verdict is not ("accepted" or "corrected" or "rejected"))
            return Refuse("accept it, correct it, or reject it");
        if (verdict is not "accepted" && string.IsNullOrWhiteSpace(why))
            return Refuse("a reason is wanted, so that others can follow");
        var content = (JsonObject)item.Content.DeepClone();
        if (verdict is "corrected" && Correct(content, item, quote, commitment, speaker) is { } fault)
            return Refuse(fault);
        content["review"] = Review(verdict, why);
        var marks = MarkItem.Of(Living.Journal, document);
        var place = marks.FindIndex(other => string.Equals(other.Thing, mark, StringComparison.Ordinal));
        var next = marks.Skip(place + 1).FirstOrDefault(other => other.Review is null) ?? item;
        return await ChangeAsync(
                $"mark.{verdict}",
                why,
                [new EntityPut(mark, content.ToJsonString(), version)],
                AddressOf(next)
            )
            .ConfigureAwait(false);
    }

    /// <summary>Accepts at once what is shown and nobody has looked at.</summary>
    /// <param name="only">Which kinds are shown; empty for all.</param>
    /// <param name="from">Where the shown part begins.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="seen">The last event that the page knew of: what was read or changed since stays open.</param>
    public Task<IActionResult> OnPostAllAsync(string? only, int from, int to, long seen)
    {
        var open = MarkItem
            .Of(Living.Journal, Document.Id)
            .Where(mark =>
                mark.Review is null
                && mark.Version <= seen
                && mark.End > from
                && mark.Start < to
                && IsShown(mark, only ?? "")
            );
        var next = Ui.With(Here, "from", from);
        return ChangeAsync(
            "marks.accepted",
            why: null,
            open.Select(mark =>
            {
                mark.Content["review"] = Review("accepted", why: null);
                return new EntityPut(mark.Thing, mark.Content.ToJsonString(), mark.Version);
            }),
            string.IsNullOrEmpty(only) ? next : Ui.With(next, "only", only)
        );
    }

    /// <summary>Adds a mark on words of the text.</summary>
    public async Task<IActionResult> OnPostAddAsync(
        string? kind,
        string? quote,
        int? start,
        int? end,
        string? commitment,
        string? speaker,
        string? why
    )
    {
        var document = Document.Id;
        if (!MarkItem.Kinds.Contains(kind, StringComparer.Ordinal))
            return Refuse("a kind of mark is wanted");
        if (!QuotedPassage.TryFind(Text, quote, start, end, out var passage, out var fault))
            return Refuse(fault);
        var taken = Living
            .Journal.List($"{kind}/{document}/u")
            .Select(item => item.Entity)
            .ToHashSet(StringComparer.Ordinal);
        var number = 1;
        while (Living.Journal.Find(Name(number)) is not null || taken.Contains(Name(number)))
            number++;
        var content = Place(passage);
        if (kind is "statement")
            content["commitment"] = string.IsNullOrEmpty(commitment) ? "asserted" : commitment;
        if (kind is "attribution")
            content["cue"] = Place(passage);
        if (!string.IsNullOrWhiteSpace(speaker))
            content[kind is "attribution" ? "source" : "speaker"] = new JsonObject
            {
                ["text"] = speaker.Trim(),
            };
        content["review"] = Review("added", why);
        return await ChangeAsync(
                "mark.added",
                why,
                [new EntityPut(Name(number), content.ToJsonString(), Expects: 0)],
                $"{Ui.With(Here, "mark", $"{kind}/u{number.ToString(CultureInfo.InvariantCulture)}")}#p-{passage.Start.ToString(CultureInfo.InvariantCulture)}-{passage.End.ToString(CultureInfo.InvariantCulture)}"
            )
            .ConfigureAwait(false);

        string Name(int at) => $"{kind}/{document}/u{at.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <inheritdoc/>
    protected override bool IsThere()
    {
        // Of the address alone: a form may not speak of one document on the page of another.
        if (DocumentItem.Find(Living.Journal, (string)RouteData.Values["document"]!) is not { } found)
            return false;
        Document = found;
        Text = TextOf(found);
        return true;
    }

    /// <inheritdoc/>
    protected override void Load()
    {
        var all = MarkItem.Of(Living.Journal, Document.Id);
        all.RemoveAll(mark => !IsShown(mark, Only));
        Chosen = Request.Query["mark"] is [{ Length: > 0 } name]
            ? all.Find(mark => string.Equals($"{mark.Kind}/{mark.Id}", name, StringComparison.Ordinal))
            : null;
        var target = Target();
        var wanted = Chosen?.Start ?? target?.Start ?? Number("from") ?? 0;
        // Parts are counted: where one begins depends on the lines, and is no measure of where the next one does.
        var part = Math.Clamp(wanted, 0, Math.Max(0, Text.Length - 1)) / WindowLength;
        From = TextPlace.LineBefore(Text, part * WindowLength);
        var isLast = (part + 1) * WindowLength >= Text.Length;
        To = isLast
            ? Text.Length
            : TextPlace.LineBefore(Text, Math.Min(Text.Length - 1, ((part + 1) * WindowLength) + Overlap));
        Parts = (part > 0 ? (part - 1) * WindowLength : null, isLast ? null : (part + 1) * WindowLength);
        var at = Chosen is null ? -1 : all.IndexOf(Chosen);
        Beside =
            at < 0
                ? (null, all.FirstOrDefault(mark => mark.Start >= From))
                : (at > 0 ? all[at - 1] : null, at + 1 < all.Count ? all[at + 1] : null);
        var shown = all.Where(mark => mark.End > From && mark.Start < To).ToList();
        var first = Math.Max(
            0,
            Math.Min(shown.Count - MostMarks, Chosen is null ? 0 : shown.IndexOf(Chosen) - (MostMarks / 2))
        );
        Marks = [.. shown.Skip(first).Take(MostMarks)];
        Others = [.. Living.Documents().Where(item => item != Document).Take(MostOthers)];
        Other = Request.Query["with"] is [{ Length: > 0 } id] ? DocumentItem.Find(Living.Journal, id) : null;
        if (Other is { } other)
            SetBeside(TextOf(other), wanted);
        Drawn = MarkedWindow.Draw(
            Text,
            From,
            To,
            shown,
            Chosen?.Thing,
            target,
            [.. Shared.Select((item, i) => new SharedStretch(AnchorOf(i), i + 1, item.Start, item.End))]
        );
    }

    /// <summary>What a shared passage is called on this side, or on the other.</summary>
    public static string AnchorOf(int shared, bool isThere = false) =>
        FormattableString.Invariant($"{(isThere ? "there" : "here")}-{shared + 1}");

    /// <summary>The address of a shared passage, which may stand in another part of the text.</summary>
    public string AddressOf(int shared, bool isThere) =>
        $"{Ui.With(Ui.With(Here, "with", Other!.Id), "from", Shared[shared].Start)}#{AnchorOf(shared, isThere)}";

    // The part of the other text is shown in which what is shared with this place stands.
    private void SetBeside(string text, int wanted)
    {
        Shared = SharedSpan.Between(
            Text[..Math.Min(Text.Length, MostCompared)],
            text[..Math.Min(text.Length, MostCompared)]
        );
        var near = Shared.FirstOrDefault(item => item.End > wanted, Shared.LastOrDefault());
        var from = TextPlace.LineBefore(text, near.ParentStart / WindowLength * WindowLength);
        var to = from + WindowLength + Overlap;
        to = to < text.Length ? TextPlace.LineBefore(text, to) : text.Length;
        // In the other text passages may overlap, where this one has the same words twice.
        var there = new List<SharedStretch>();
        foreach (
            var (item, i) in Shared.Select((item, i) => (item, i)).OrderBy(pair => pair.item.ParentStart)
        )
        {
            if (there.Count == 0 || there[^1].End <= item.ParentStart)
                there.Add(
                    new SharedStretch(AnchorOf(i, isThere: true), i + 1, item.ParentStart, item.ParentEnd)
                );
        }

        OtherDrawn = MarkedWindow.Draw(text, from, to, [], chosen: null, target: null, there);
    }

    private static bool IsShown(MarkItem mark, string only) =>
        only switch
        {
            "" => true,
            "open" => mark.Review is null,
            _ => string.Equals(mark.Kind, only, StringComparison.Ordinal),
        };

    private static JsonObject Review(string verdict, string? why) =>
        string.IsNullOrWhiteSpace(why)
            ? new JsonObject { ["is"] = verdict }
            : new JsonObject { ["is"] = verdict, ["why"] = why.Trim() };

    private JsonObject Place((int Start, int End) passage) =>
        new()
        {
            ["start"] = passage.Start,
            ["end"] = passage.End,
            ["text"] = Text[passage.Start..passage.End],
        };

    private string? Correct(
        JsonObject content,
        MarkItem item,
        string? quote,
        string? commitment,
        string? speaker
    )
    {
        if (!string.Equals(quote, item.Text, StringComparison.Ordinal))
        {
            // The words nearest to where the mark stood are meant.
            if (!QuotedPassage.TryFindNear(Text, quote, item.Start, out var passage, out var fault))
                return fault;
            var place = content["start"] is null && content["cue"] is JsonObject cue ? cue : content;
            foreach (var (key, value) in Place(passage).ToList())
                place[key] = value?.DeepClone();
        }

        if (item.Kind is "statement" && !string.IsNullOrEmpty(commitment))
            content["commitment"] = commitment;
        if (!string.Equals(speaker ?? "", item.Speaker ?? "", StringComparison.Ordinal))
            content[item.Kind is "attribution" ? "source" : "speaker"] = string.IsNullOrWhiteSpace(speaker)
                ? null
                : new JsonObject { ["text"] = speaker.Trim() };
        return null;
    }

    private string TextOf(DocumentItem item) => Encoding.UTF8.GetString(Living.Journal.Blob(item.Text) ?? []);

    private int? Number(string key) =>
        int.TryParse(Request.Query[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private (int Start, int End)? Target() =>
        Request.Query["at"].ToString().Split('-') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start < end
        && end <= Text.Length
            ? (start, end)
            : null;
}
