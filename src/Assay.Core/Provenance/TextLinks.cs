namespace Assay.Core.Provenance;

/// <summary>Chooses for each document whose words it has, so that no link closes a circle.</summary>
internal sealed class TextLinks
{
    /// <summary>Weaker links are not listed: documents on one matter share names and set phrases.</summary>
    public const double LeastListed = 0.2;

    private const double Even = 0.5;

    private readonly Corpus _corpus;
    private readonly AncestryGraph _graph;
    private readonly JudgedLinks[] _judged;
    private readonly List<TextLink> _found = [];
    private readonly HashSet<int> _linked = [];

    private TextLinks(Corpus corpus, AncestryGraph graph, JudgedLinks[] judged)
    {
        _corpus = corpus;
        _graph = graph;
        _judged = judged;
    }

    /// <summary>The links: those of the probable parents, then one possible parent for each of the other documents.</summary>
    public static List<TextLink> Read(
        Corpus corpus,
        NameBook names,
        AncestryGraph graph,
        CancellationToken cancellation
    )
    {
        var judge = new LinkJudge(corpus, names, cancellation);
        var judged = Enumerable
            .Range(0, corpus.Documents.Length)
            .Select(child => judge.Judge(child, cancellation))
            .ToArray();
        var links = new TextLinks(corpus, graph, judged);

        // Tracing's own choice closes no circle, so it comes first.
        var taken = judged
            .Where(document => !document.IsReread && 1 - document.Own >= LeastListed)
            .SelectMany(document => document.Links);
        foreach (var link in taken.Where(link => link.IsTaken))
            links.TryAdd(link);
        links.AddFirmest(judged.Where(document => document.IsReread && links.IsProbablyTaken(document)));
        links.AddFirmest(judged);
        return links._found;
    }

    private void AddFirmest(IEnumerable<JudgedLinks> documents)
    {
        var firmest = documents
            .SelectMany(document => document.Links)
            .OrderByDescending(link => link.Probability)
            .ThenBy(link => link.Child)
            .ThenBy(link => link.Of);
        foreach (var link in firmest)
        {
            if (!_linked.Contains(link.Child) && IsListed(link))
                TryAdd(link);
        }
    }

    // Where many documents have the same words, each may be the one that a document has them from with a small
    // probability, and that it has them from one of them is certain all the same.
    private bool IsListed(TextLink link) => link.Probability >= LeastListed || OwnOf(link.Child) < Even;

    // If the document did not take from the other, the other took from it: that part of its independence is the other's.
    private bool IsProbablyTaken(JudgedLinks document) =>
        document.Links.Length > 0
        && document.Own - Math.Min(document.Own, BackOf(document.Links.MaxBy(link => link.Probability)!))
            < Even;

    private void TryAdd(TextLink link)
    {
        if (!_graph.TryAdd(link.Child, link.Of))
            return;

        // The first link stands for all that the document may have its words from instead, because they have the same
        // words. A second parent stands for itself.
        var (own, back) = (OwnOf(link.Child), BackOf(link));
        var dependence = _linked.Add(link.Child) ? 1 - own + Math.Min(own, back) : link.Probability + back;
        _found.Add(link with { Dependence = Math.Clamp(dependence, link.Probability, 1) });
    }

    // A document of several sources can't be its own with more than what the likeliest of them leaves; and what has been
    // found to descend from it is none of them.
    private double OwnOf(int child)
    {
        var own = _judged[child].Own;
        var (most, descended) = (0.0, 0.0);
        foreach (var link in _judged[child].Links)
        {
            if (_graph.Descends(link.Of, child))
                descended += link.Probability;
            else
                most = Math.Max(most, link.Probability);
        }

        return descended > 0 ? own / Math.Max(own, 1 - descended) : Math.Min(own, 1 - most);
    }

    private double BackOf(TextLink link) =>
        _corpus.Dates[link.Of].IsBefore(_corpus.Dates[link.Child])
            ? 0
            : _judged[link.Of].Links.Where(back => back.Of == link.Child).Sum(back => back.Probability);
}
