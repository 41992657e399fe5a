using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>Numbers the citations of a text and ties each to the earlier ones: repeats, continuations, self-citations.</summary>
internal sealed class CitationListBuilder(string text, DocumentCard card)
{
    private readonly List<Citation> _citations = [];
    private readonly WorkIndex _works = new();
    private readonly OwnNames _own = new(card);
    private int _clusters;
    private Citation? _lastNamed;

    /// <summary>What could not be used.</summary>
    public List<RejectedMark> Rejected { get; } = [];

    /// <summary>Adds the items of a cluster.</summary>
    public void Add(Cluster cluster)
    {
        var clusterId = $"k{++_clusters}";
        // "ibid." in a note goes on from the note before; in the running text a bracket stands for itself, unless it has nothing else.
        var named =
            cluster.Kind is ClusterKind.Bracket && cluster.Items[0].Work.Form != WorkForm.BackReference
                ? null
                : _lastNamed;
        foreach (var item in cluster.Items)
        {
            var citation = Number(clusterId, item) with { Calls = [.. cluster.Calls] };
            var continues = IsElided(item.Work) ? Continued(citation, named) : null;
            citation = Tie(citation, item.Work, continues, cluster.Kind);
            _citations.Add(citation);
            if (!IsElided(item.Work))
                _works.NoteAuthor(citation, _citations.Count - 1);
            if (!IsElided(item.Work) && item.Work.HasName)
                named = citation;
        }

        _lastNamed = named ?? _lastNamed;
    }

    /// <summary>The citations in order of start.</summary>
    public ImmutableArray<Citation> Build() => [.. _citations];

    // "Satter, op. cit." goes on from the work by its author, not from the one before.
    private Citation? Continued(Citation citation, Citation? named)
    {
        if (citation.Authors.Length == 0)
            return named;
        return _works.FindByAuthor(citation) is { } index ? _citations[index] : null;
    }

    private static bool IsElided(CitedWork work) =>
        work.Form is WorkForm.LostSource or WorkForm.BackReference or WorkForm.DateOnly
        || work.IsAuthorElided;

    private static bool IsSourceless(CitedWork work) => IsElided(work) && work.Authors.Count == 0;

    private Citation Number(string cluster, CitedItem item)
    {
        var work = item.Work;
        return new Citation
        {
            Id = $"c{_citations.Count + 1}",
            Cluster = cluster,
            Mark = Mark.Of(text, item.Passage),
            Authors = [.. work.Authors],
            Editors = [.. work.Editors],
            Translators = [.. work.Translators],
            Kind = work.Kind is CitedKind.Unknown ? KindReader.Read(work) : work.Kind,
            Title = work.Title,
            Container = work.Container,
            Place = work.Place,
            Publisher = work.Publisher,
            Volume = work.Volume,
            Issue = work.Issue,
            Pages = work.Pages,
            Series = work.Series,
            Edition = work.Edition,
            Genre = work.Genre,
            Doi = work.Doi,
            StandardNumber = work.StandardNumber,
            Note = work.Note,
            Address = work.Address,
            Date = work.Date?.Iso,
            Source = work.Source,
        };
    }

    private Citation Tie(Citation citation, CitedWork work, Citation? continues, ClusterKind kind)
    {
        var repeats = _works.FindOrAdd(citation, work, continues);
        var isSelf = _own.Holds(citation);
        var defects = ImmutableArray.CreateBuilder<CitationDefect>();
        if (work.Form == WorkForm.None)
            defects.Add(CitationDefect.Unparsed);
        else if (
            IsSourceless(work) || !(work.HasName || work.Publisher is not null || work.Address is not null)
        )
            defects.Add(CitationDefect.MissingSource);
        // An entry of the list at the end is no second citation of what the text cites by name and year.
        if (repeats is not null && kind != ClusterKind.Reference)
            defects.Add(CitationDefect.Repeated);
        if (isSelf)
            defects.Add(CitationDefect.SelfCitation);
        if (work.Form != WorkForm.None && IsDateEmpty(work, repeats))
            defects.Add(CitationDefect.EmptyDate);
        if (work.Date is { } date && (!date.IsPossible || IsAfterOwn(date)))
            defects.Add(CitationDefect.ImpossibleDate);
        return citation with
        {
            Continues = continues?.Id,
            Repeats = repeats,
            SelfCitation = isSelf,
            Defects = defects.ToImmutable(),
        };
    }

    // "ibid." and short forms of works cited before have their date there; a shelf mark finds its piece without one.
    private static bool IsDateEmpty(CitedWork work, string? repeats) =>
        work.Date is null
            ? work.Form is not (WorkForm.BackReference or WorkForm.Archive) && repeats is null
            : work.Date.Value.Year is null;

    private bool IsAfterOwn(StatedDate date)
    {
        if (card.Date is not { } own || date.Iso is not { } iso)
            return false;
        var length = Math.Min(own.Length, iso.Length);
        return string.CompareOrdinal(iso, 0, own, 0, length) > 0;
    }
}
