using System.Collections.Immutable;
using Assay.Core.Provenance.Tracing;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Traces the documents of an examination and adds the evidence that only reading has.</summary>
/// <remarks>
/// Tracing knows words, times and names of outlets. A document may also name another by its title or author; and where
/// the order of two is open, the one that attributes to somebody what the other says itself is the later.
/// </remarks>
internal sealed class LinkJudge
{
    // e², stated rather than learned.
    public const double Telling = 7.4;

    // A name of the title or author is worth what tracing learned that the name of the outlet is.
    private static readonly double Named = Math.Exp(LearnedWeights.SecondEarlier[(int)Feature.Cited]);

    private readonly Corpus _corpus;
    private readonly NameBook _names;
    private readonly TracedDocument[] _traced;
    private readonly bool[] _attributes;
    private readonly Dictionary<string, int> _ranks = new(StringComparer.Ordinal);

    public LinkJudge(Corpus corpus, NameBook names, CancellationToken cancellation)
    {
        _corpus = corpus;
        _names = names;
        for (var rank = 0; rank < corpus.Documents.Length; rank++)
            _ranks.Add(corpus.Documents[rank].Document.Id, rank);
        _traced = new TracedDocument[corpus.Documents.Length];
        foreach (var document in Trace(Enumerable.Range(0, _traced.Length), cancellation))
            _traced[_ranks[document.Id]] = document;
        _attributes = [.. corpus.Documents.Select(Attributes)];
    }

    /// <summary>The possible sources of a document.</summary>
    public JudgedLinks Judge(int child, CancellationToken cancellation)
    {
        var traced = _traced[child];
        if (traced.Parents.IsEmpty)
            return new JudgedLinks(traced.Own, [], false);
        var named = NamesOf(child);
        var own = Math.Min(traced.Own, OwnByOrder(child, cancellation));
        own = 1 - ((1 - own) * Substance(child));
        var scale = traced.Own < 1 ? (1 - own) / (1 - traced.Own) : 1;
        var links = traced.Parents.Select(parent => Link(child, parent, scale, named)).ToList();
        var factors = links.ConvertAll(FactorOf);
        if (factors.TrueForAll(factor => factor.Equals(1)))
            return new JudgedLinks(own, [.. links], false);

        // The parents of a merged document do not exclude each other, so their sum may be more than one.
        var before = links.Sum(link => link.Probability);
        var after = links.Zip(factors, (link, factor) => link.Probability * factor).Sum();
        var total = Math.Max(1, before + own) - before + after;
        var reread = links.Zip(
            factors,
            (link, factor) => link with { Probability = Math.Min(1, link.Probability * factor / total) }
        );
        return new JudgedLinks(own / total, [.. reread], true);
    }

    private ImmutableArray<TracedDocument> Trace(IEnumerable<int> ranks, CancellationToken cancellation)
    {
        var tracer = new Tracer(new TraceOptions { WordsOnly = true });
        foreach (var rank in ranks)
        {
            var (document, card) = (_corpus.Documents[rank].Document, _corpus.Documents[rank].Card);
            tracer.Add(
                document.Id,
                CardLines.Blank(_corpus.Documents[rank]),
                _corpus.Dates[rank].Hours,
                card.Publication
            );
        }

        return tracer.Trace(cancellation: cancellation).Documents;
    }

    // Tracing weighs all candidates as in open order where one is. But a document can't be more probably its own for
    // there being further candidates: so it is judged beside those that are certainly earlier, too.
    private double OwnByOrder(int child, CancellationToken cancellation)
    {
        var earlier = _traced[child]
            .Parents.Select(parent => _ranks[parent.Id])
            .Where(of => IsEarlier(of, child))
            .ToList();
        if (earlier.Count == 0 || !HasOpen(child))
            return 1;
        var id = _corpus.Documents[child].Document.Id;
        return Trace(earlier.Append(child), cancellation)
            .Single(document => string.Equals(document.Id, id, StringComparison.Ordinal))
            .Own;
    }

    // Chance does not repeat a sentence, but it repeats "Yes.": less than one run of five words counts in part.
    private double Substance(int child) =>
        NameTokens.In(_corpus.Documents[child].Document.Text).Take(Shingle.Length).Count()
        / (double)Shingle.Length;

    private bool HasOpen(int child)
    {
        for (var other = 0; other < _traced.Length; other++)
        {
            if (other != child && _corpus.Dates[other].Overlaps(_corpus.Dates[child]))
                return true;
        }

        return false;
    }

    private bool IsEarlier(int of, int child) => _corpus.Dates[of].IsBefore(_corpus.Dates[child]);

    private TextLink Link(int child, TracedParent parent, double scale, Dictionary<int, string> named)
    {
        var of = _ranks[parent.Id];
        return new TextLink(
            child,
            of,
            Math.Min(1, parent.Probability * scale),
            parent.IsTaken,
            named.GetValueOrDefault(_corpus.LeaderOf[of]),
            parent.Shared
        );
    }

    private double FactorOf(TextLink link)
    {
        var factor = IsNewsToTracing(link) ? Named : 1;
        if (IsEarlier(link.Of, link.Child) || _attributes[link.Of] == _attributes[link.Child])
            return factor;
        return _attributes[link.Child] ? factor * Telling : factor / Telling;
    }

    private bool IsNewsToTracing(TextLink link) =>
        link.Name is not null
        && (
            _corpus.Documents[link.Of].Card.Publication is not { } outlet
            || !_corpus
                .Documents[link.Child]
                .Document.Text.Contains(outlet, StringComparison.OrdinalIgnoreCase)
        );

    private static bool Attributes(DocumentReading reading) =>
        reading.Statements.Any(statement =>
            statement is { Commitment: Commitment.Attributed, Speaker: not null }
        );

    private Dictionary<int, string> NamesOf(int child)
    {
        var named = new Dictionary<int, string>();
        foreach (var naming in NamingReader.Read(_corpus.Documents[child]))
        {
            foreach (var rank in _names.Fitting(naming))
                named.TryAdd(_corpus.LeaderOf[rank], naming.Text);
        }

        return named;
    }
}
