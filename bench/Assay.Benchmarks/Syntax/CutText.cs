using Assay.Core.Documents;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Syntax;

/// <summary>A document with the places where its sentences may end, and what the words and trees around them are.</summary>
internal sealed class CutText
{
    private readonly string text;
    private readonly List<(SyntaxWord Word, int First, int End)> words = [];
    private readonly HashSet<int> wanted;
    private readonly HashSet<int> found;

    /// <summary>Finds the places of a document.</summary>
    public CutText(RawText raw)
    {
        text = raw.Text;
        Wanted = raw.Sentences;
        Found = [.. SentenceSplitter.Split(text)];
        wanted = [.. Wanted.Select(sentence => sentence.End)];
        found = [.. Found.Select(sentence => sentence.End)];
        foreach (var sentence in SyntaxReader.Read(text, SyntaxDepth.Trees))
        {
            var first = words.Count;
            foreach (var word in sentence.Words)
                words.Add((word, first, first + sentence.Words.Length));
        }

        Places = [.. Enumerable.Range(0, Math.Max(0, words.Count - 1)).Where(IsPlace).Select(PlaceAt)];
    }

    /// <summary>The treebank's sentences.</summary>
    public List<Passage> Wanted { get; }

    /// <summary>The splitter's sentences.</summary>
    public List<Passage> Found { get; }

    /// <summary>The places.</summary>
    public List<CutPlace> Places { get; }

    /// <summary>The sentences where some places are decided anew.</summary>
    public List<Passage> Cut(Func<CutPlace, bool> decide)
    {
        var ends = new SortedSet<int>(found);
        foreach (var place in Places)
            if (decide(place))
                ends.Add(place.At);
            else
                ends.Remove(place.At);
        var cut = new List<Passage>();
        var start = 0;
        foreach (var end in ends)
        {
            cut.Add(Paragraphs.Trim(text, start, end));
            start = end;
        }

        return cut;
    }

    private bool IsPlace(int at)
    {
        var between = text.AsSpan(words[at].Word.Passage.End..words[at + 1].Word.Passage.Start);
        return between.IsWhiteSpace() && !between.IsEmpty && !between.Contains('\n') && MarkAt(at) != default;
    }

    // The mark may stand before closing quotation marks and brackets.
    private char MarkAt(int at)
    {
        while (at > 0 && text[words[at].Word.Passage.Start] is '"' or '”' or '’' or ')' or ']')
            at--;
        var word = words[at].Word.Passage;
        return text[word.End - 1] is '.' or '!' or '?' or '…' or ';' or ':' or '—' or '–' or '-'
            ? text[word.End - 1]
            : default;
    }

    private CutPlace PlaceAt(int at)
    {
        var end = words[at].Word.Passage.End;
        var mark = MarkAt(at);
        var known = $"{mark}{found.Contains(end)} ";
        return new CutPlace(
            end,
            mark,
            [.. Known(at, mark).Select((feature, kind) => Hash($"{known}{kind} {feature}"))],
            wanted.Contains(end),
            found.Contains(end)
        );
    }

    private IEnumerable<string> Known(int at, char mark)
    {
        var (_, first, end) = words[at];
        // Where the splitter ends a sentence, what follows is the next one.
        var next = at + 1 < end ? end : words[at + 1].End;
        yield return "";
        yield return Form(at);
        for (var off = -2; off <= 3; off++)
        {
            yield return Form(at + off);
            yield return Part(at + off);
        }

        yield return Part(at - 1) + Part(at + 1);
        yield return Part(at + 1) + Part(at + 2);
        yield return Form(at + 1) + Form(at + 2);
        yield return $"{char.IsUpper(text[words[at + 1].Word.Passage.Start])} {Part(at + 1)}";
        yield return $"{Size(at - first)} {Size(next - at)}";
        yield return $"{IsClause(first, at)} {IsClause(at + 1, next)}";
        yield return $"{IsClause(first, at)} {IsClause(at + 1, next)} {Part(at + 1)}";
        yield return Crossing(first, at, end);
        yield return $"{Quotes(first, at)} {Quotes(at + 1, next)}";
        yield return $"{Count(first, at, mark)} {Count(at + 1, next, mark)}";
    }

    private string Form(int at) =>
        (uint)at < (uint)words.Count ? words[at].Word.Passage.In(text).ToLowerInvariant() : "";

    private string Part(int at) =>
        (uint)at < (uint)words.Count ? SyntaxModel.English.Tags[words[at].Word.Tag] : "";

    private bool IsClause(int from, int to)
    {
        bool hasSubject = false,
            hasVerb = false;
        for (var at = from; at < to; at++)
        {
            hasSubject |= words[at].Word.Relation.StartsWith("nsubj", StringComparison.Ordinal);
            hasVerb |=
                Part(at).EndsWith("/MD", StringComparison.Ordinal)
                || Part(at) is "VERB/VBD" or "VERB/VBZ" or "VERB/VBP" or "AUX/VBD" or "AUX/VBZ" or "AUX/VBP";
        }

        return hasSubject && hasVerb;
    }

    // The relations of words behind the place to words before it.
    private string Crossing(int first, int at, int end)
    {
        for (var later = at + 1; later < end; later++)
            if (words[later].Word.Head >= 0 && first + words[later].Word.Head <= at)
                return words[later].Word.Relation;
        return "";
    }

    private int Quotes(int from, int to) =>
        Math.Min(3, Marks(from, to, '"') + Marks(from, to, '“') - Marks(from, to, '”'));

    private int Count(int from, int to, char mark) => Math.Min(3, Marks(from, to, mark));

    private int Marks(int from, int to, char mark)
    {
        var count = 0;
        for (var at = from; at < to; at++)
            count += text[words[at].Word.Passage.Start] == mark ? 1 : 0;
        return count;
    }

    private static int Size(int words) => int.Log2(Math.Max(1, words));

    // FNV-1a
    private static int Hash(string feature)
    {
        var hash = 2166136261u;
        foreach (var letter in feature)
            hash = (hash ^ letter) * 16777619u;
        return (int)(hash >> (32 - CutWeights.Bits));
    }
}
