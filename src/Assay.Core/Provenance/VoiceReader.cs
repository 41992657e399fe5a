using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Counts the voices behind each statement of one document.</summary>
/// <remarks>
/// A citation whose source is lost names nobody, whether or not it continues another's; a self-citation is a voice that
/// is not independent; "analysts" are at least two voices, and none that is named. Where works are cited for what
/// "analysts" say, what "analysts" say elsewhere in the document without a citation rests on the same works.
/// </remarks>
internal sealed class VoiceReader
{
    private readonly DocumentReading _reading;
    private readonly Dictionary<string, List<Citation>> _citations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Attribution>> _attributions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameList> _collectives = new(StringComparer.Ordinal);
    private readonly NameList _known = new();

    public VoiceReader(DocumentReading reading)
    {
        _reading = reading;
        foreach (var citation in reading.Citations)
        {
            foreach (var statement in citation.Supports)
                Add(_citations, statement, citation);
        }

        var locator = new StatementLocator(reading.Statements);
        foreach (var attribution in reading.Attributions)
        {
            foreach (var statement in locator.Innermost(attribution.Content.Passage))
                Add(_attributions, statement.Id, attribution);
        }

        foreach (var citation in reading.Citations)
        {
            foreach (var author in citation.Authors)
                _known.Learn(Upright(author));
        }

        foreach (var attribution in reading.Attributions)
        {
            if (
                attribution.Source is { } source
                && Speaker.KindOf(source, reading.Document.Text) == SpeakerKind.Named
            )
                _known.Learn(Speaker.NameIn(source.Text));
        }

        foreach (var statement in reading.Statements)
            JoinCollectives(statement);
    }

    // What is cited for "Russian analysts" is cited for "analysts".
    private void JoinCollectives(Statement statement)
    {
        if (!_citations.TryGetValue(statement.Id, out var citations))
            return;
        foreach (var head in Collectives(statement))
        {
            if (!_collectives.TryGetValue(head, out var names))
                _collectives.Add(head, names = new NameList());
            AddNames(names, citations);
        }
    }

    private IEnumerable<string> Collectives(Statement statement) =>
        Speakers(statement, _attributions.GetValueOrDefault(statement.Id) ?? [])
            .Where(speaker => Speaker.KindOf(speaker, _reading.Document.Text) == SpeakerKind.Several)
            .Select(Speaker.HeadOf)
            .Distinct(StringComparer.Ordinal);

    private void AddNames(NameList names, List<Citation> citations)
    {
        foreach (var citation in citations.Where(citation => !citation.SelfCitation))
        {
            var name = NameOf(citation);
            var isPerson = citation is { Source: null, Authors.Length: 1 };
            names.TryAdd(isPerson ? _known.Fullest(name!) : name, DateSpan.Parse(citation.Date));
        }
    }

    public Voices Of(Statement statement)
    {
        var citations = _citations.GetValueOrDefault(statement.Id) ?? [];
        var attributions = _attributions.GetValueOrDefault(statement.Id) ?? [];
        var named = new NameList();
        AddNames(named, citations);
        var items = citations.Select(Words).Distinct(StringComparer.Ordinal).Count();

        var voices = items;
        var several = false;
        var unnamed = attributions.Exists(attribution => attribution.Source is null);
        foreach (var speaker in Speakers(statement, attributions))
        {
            var kind = Speaker.KindOf(speaker, _reading.Document.Text);
            several |= kind == SpeakerKind.Several;
            unnamed |= kind == SpeakerKind.Unnamed;
            if (kind == SpeakerKind.Named && named.TryAdd(_known.Fullest(Speaker.NameIn(speaker.Text)), null))
                voices++;
        }

        if (citations.Count == 0)
            Inherit(statement, named);

        if (voices == 0 && unnamed)
            voices = 1;
        return new Voices(several ? Math.Max(voices, 2) : voices, named.Names);
    }

    private void Inherit(Statement statement, NameList named)
    {
        foreach (var head in Collectives(statement))
        {
            if (!_collectives.TryGetValue(head, out var names))
                continue;
            foreach (var name in names.Names)
                named.TryAdd(name.Text, name.Date);
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T item)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(item);
    }

    private static IEnumerable<Mark> Speakers(Statement statement, List<Attribution> attributions)
    {
        if (statement.Speaker is not null)
            yield return statement.Speaker;
        foreach (var attribution in attributions.Where(attribution => attribution.Source is not null))
            yield return attribution.Source!;
    }

    private static string? NameOf(Citation citation) =>
        citation.Source ?? AuthorsOf(citation) ?? citation.Title ?? citation.Container ?? citation.Publisher;

    private static string? AuthorsOf(Citation citation) =>
        citation.Authors switch
        {
            [] => null,
            [var one] => Upright(one),
            [.. var first, var last] => $"{string.Join(", ", first.Select(Upright))} and {Upright(last)}",
        };

    // "Meyer, Anna" of a reference list is Anna Meyer.
    private static string Upright(string author)
    {
        var comma = author.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && author.LastIndexOf(',') == comma
            ? $"{author[(comma + 2)..]} {author[..comma]}"
            : author;
    }

    private static string Words(Citation citation) =>
        string.Join(' ', NameTokens.In(citation.Mark.Text).Select(word => word.ToLowerInvariant()));
}
