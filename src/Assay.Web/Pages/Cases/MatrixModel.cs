using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Cases;
using Assay.Formats.Yaml;
using Assay.Storage.Journals;
using Assay.Web.Living;
using Assay.Web.Workbench;
using Microsoft.AspNetCore.Mvc;

namespace Assay.Web.Pages.Cases;

/// <summary>How likely each indicator is under each hypothesis: rated blind, handed in, compared.</summary>
internal sealed class MatrixModel(LivingCase living) : WorkbenchPage(living)
{
    private const int Size = 16;

    /// <summary>The indicators of this part of the matrix.</summary>
    public ImmutableArray<Indicator> Indicators { get; private set; } = [];

    /// <summary>Where in the matrix.</summary>
    public Paging? Paging { get; private set; }

    /// <summary>What the person has rated and not handed in.</summary>
    public RatingDrafts Drafts { get; private set; } = null!;

    /// <summary>What the case comes to as the person alone rates it.</summary>
    public PointAnswer? Live { get; private set; }

    /// <summary>Why it comes to nothing.</summary>
    public string? LiveFault { get; private set; }

    /// <summary>Whether indicators stand in rows.</summary>
    public bool IsTransposed => Request.Query["by"] == "indicators";

    /// <summary>Those who have handed in.</summary>
    public ImmutableArray<string> Submitted { get; private set; } = [];

    /// <summary>Whether others are shown: only to those who have handed in everything of theirs.</summary>
    public bool SeesOthers =>
        Submitted.Contains(Person.Name, StringComparer.Ordinal) && Drafts.Indicators.Count == 0;

    /// <summary>One cell.</summary>
    public MatrixCell Cell(Indicator indicator, int hypothesis, bool isOtherwise)
    {
        var content = Case!.Content;
        var id = content.Hypotheses[hypothesis].Id;
        var rating = (isOtherwise ? indicator.LikelyOtherwise : indicator.Likely)[hypothesis];
        var own = rating.By(Person.Name);
        var draft = Drafts.Text(indicator.Id, isOtherwise, id);
        var typed = Request.HasFormContentType
            ? Request.Form[MatrixCell.NameOf(indicator.Id, id, isOtherwise)].ToString()
            : null;
        var text = typed is { Length: > 0 } ? typed : draft ?? (own.IsRated ? own.ToString() : "");
        var others =
            rating
                .Analysts?.Entries.Where(entry =>
                    !string.Equals(entry.Analyst, Person.Name, StringComparison.Ordinal)
                )
                .ToImmutableArray()
            ?? [];
        return new MatrixCell
        {
            Name = MatrixCell.NameOf(indicator.Id, id, isOtherwise),
            Text = text,
            Rating = RatingText.Read(text),
            IsMine = draft is not null,
            IsDefault = indicator.IsDefault && draft is null,
            Others = SeesOthers ? others : [],
            Differs = SeesOthers && Differ(rating),
        };
    }

    /// <summary>
    /// What the person has rated of the indicators that are shown, with its versions, as JSON: what the page builds on where
    /// the server does not answer.
    /// </summary>
    public string Known() =>
        new JsonObject(
            Indicators.Select(item =>
            {
                var state = Living.Journal.Find(RatingDrafts.Thing(Person.Name, item.Id));
                return KeyValuePair.Create<string, JsonNode?>(
                    item.Id,
                    new JsonObject
                    {
                        ["version"] = state?.Version ?? 0,
                        ["value"] = state?.Value is { } kept ? JsonNode.Parse(kept) as JsonObject ?? [] : [],
                    }
                );
            })
        ).ToJsonString();

    /// <summary>Keeps ratings, unseen by others; or hands them in.</summary>
    public async Task<IActionResult> OnPostAsync(string? then, string? why)
    {
        if (Case is null)
            return Refuse(Fault ?? "there is no question yet");
        Drafts = RatingDrafts.Of(Living.Journal, Person.Name);
        var puts = new List<EntityPut>();
        foreach (var indicator in Case.Content.Indicators)
        {
            var cells = Changed(indicator).ToList();
            if (cells.Find(cell => RatingText.Read(cell.Text) is null) is { Text: not null } bad)
                return Refuse(
                    $"'{bad.Text}' is no rating; a word such as likely, a number such as 0.7, or a range such as [0.6, 0.8] is wanted"
                );
            if (cells.Count > 0 || Request.Form["confirm"].Contains(indicator.Id, StringComparer.Ordinal))
                // They are this person's alone, so that nobody else can have changed them in between.
                puts.Add(
                    new EntityPut(
                        RatingDrafts.Thing(Person.Name, indicator.Id),
                        Drafts.With(indicator.Id, cells)
                    )
                );
        }

        if (then is not "submit")
            return await ChangeAsync("rating.put", why, puts, Here()).ConfigureAwait(false);
        if (puts.Count > 0)
        {
            var kept = await ChangeAsync("rating.put", why: null, puts, Here()).ConfigureAwait(false);
            if (Refusal is not null)
                return kept;
        }

        return await SubmitAsync(why).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override void Load()
    {
        Drafts = RatingDrafts.Of(Living.Journal, Person.Name);
        Submitted =
        [
            .. Living
                .Journal.List($"{Blindfold.Submission}/")
                .Select(state => state.Entity[(Blindfold.Submission.Length + 1)..]),
        ];
        if (Case is null)
            return;
        var from = Paging.FromOf(Request);
        Indicators = [.. Case.Content.Indicators.Skip(from).Take(Size)];
        Paging = Paging.Of(Request, Size, Case.Content.Indicators.Length > from + Size);
        (Live, LiveFault) = LiveJudgement.Of(Case, Drafts);
    }

    private static bool Differ(Rating rating)
    {
        var rated =
            rating
                .Analysts?.Entries.Where(entry => entry.Rating.IsRated)
                .Select(entry => entry.Rating)
                .ToList()
            ?? [];
        // Two bands that do not touch are two opinions; bands that overlap may be one.
        return rated.Exists(one => rated.Exists(two => one.High < two.Low));
    }

    private string Here() =>
        Paging.Of(Request, Size, hasMore: false) is var paging && paging.From > 0
            ? Ui.With(paging.Address, "from", paging.From)
            : paging.Address;

    private IEnumerable<(bool IsOtherwise, string Hypothesis, string Text)> Changed(Indicator indicator)
    {
        foreach (var isOtherwise in (bool[])[false, true])
        {
            var ratings = isOtherwise ? indicator.LikelyOtherwise : indicator.Likely;
            for (var h = 0; h < ratings.Length; h++)
            {
                var id = Case!.Content.Hypotheses[h].Id;
                if (!Request.Form.TryGetValue(MatrixCell.NameOf(indicator.Id, id, isOtherwise), out var sent))
                    continue;
                var own = ratings[h].By(Person.Name);
                var now = Drafts.Text(indicator.Id, isOtherwise, id) ?? (own.IsRated ? own.ToString() : "");
                if (!string.Equals(sent.ToString().Trim(), now, StringComparison.Ordinal))
                    yield return (isOtherwise, id, sent.ToString().Trim());
            }
        }
    }

    private async Task<IActionResult> SubmitAsync(string? why)
    {
        var drafts = RatingDrafts.Of(Living.Journal, Person.Name);
        var submission = $"{Blindfold.Submission}/{Person.Name}";
        if (drafts.Indicators.Count == 0)
            return Refuse("there is nothing new to hand in");
        try
        {
            var puts = PutsTo(Case!.With(drafts.HandedIn))
                .Concat(
                    drafts.Indicators.Select(id => new EntityPut(
                        RatingDrafts.Thing(Person.Name, id),
                        Value: null
                    ))
                )
                .Append(
                    new EntityPut(
                        submission,
                        new JsonObject
                        {
                            ["indicators"] = drafts.Indicators.Count.ToString(CultureInfo.InvariantCulture),
                        }.ToJsonString(),
                        Living.Journal.Find(submission)?.Version ?? 0
                    )
                );
            return await ChangeAsync("ratings.submitted", why, puts, Here()).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is ArgumentException or FormatRefusedException)
        {
            return Refuse(fault.Message);
        }
    }
}
