using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Core.Provenance;

/// <summary>Counts the voices behind each statement of one document.</summary>
/// <remarks>
/// A citation whose source is lost names nobody, whether or not it continues another's; a self-citation is a voice that
/// is not independent; "analysts" are at least two voices, and none that is named.
/// </remarks>
internal sealed class VoiceReader
{
    private readonly DocumentReading _reading;
    private readonly Dictionary<string, List<Citation>> _citations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Attribution>> _attributions = new(StringComparer.Ordinal);

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
    }

    public Voices Of(Statement statement)
    {
        var citations = _citations.GetValueOrDefault(statement.Id) ?? [];
        var attributions = _attributions.GetValueOrDefault(statement.Id) ?? [];
        var named = new NameList();
        foreach (var citation in citations.Where(citation => !citation.SelfCitation))
            named.TryAdd(NameOf(citation), DateSpan.Parse(citation.Date));
        var items = citations.Select(Words).Distinct(StringComparer.Ordinal).Count();

        var voices = items;
        var several = false;
        var unnamed = attributions.Exists(attribution => attribution.Source is null);
        foreach (var speaker in Speakers(statement, attributions))
        {
            var kind = Speaker.KindOf(speaker, _reading.Document.Text);
            several |= kind == SpeakerKind.Several;
            unnamed |= kind == SpeakerKind.Unnamed;
            if (kind == SpeakerKind.Named && named.TryAdd(Speaker.NameIn(speaker.Text), null))
                voices++;
        }

        if (voices == 0 && unnamed)
            voices = 1;
        return new Voices(several ? Math.Max(voices, 2) : voices, named.Names);
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
            [var one] => one,
            [.. var first, var last] => $"{string.Join(", ", first)} and {last}",
        };

    private static string Words(Citation citation)
    {
        var text = citation.Mark.Text;
        return string.Join(
            ' ',
            Tokens.Of(text, 0, text.Length).Select(token => text[token.Start..token.End].ToLowerInvariant())
        );
    }
}
