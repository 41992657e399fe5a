using System.Globalization;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>The attributions among the rhetorical relations of a document of GUM.</summary>
/// <remarks>
/// A unit that attributes ("he said") hangs on the unit that it attributes. Its signals name the words of the source
/// and of the cue. Content is that unit with what hangs on it in its sentence.
/// </remarks>
internal sealed class RhetoricalTree
{
    private readonly List<Unit> units = [];
    private readonly SpokenText text;
    private readonly TreeWords tree;

    private sealed record Unit(int First, int End, int Head, string Relation, string Signals);

    private RhetoricalTree(string file, SpokenText text)
    {
        this.text = text;
        tree = new TreeWords(text);
        var at = 0;
        foreach (var line in File.ReadLines(file))
        {
            var fields = line.Split('\t');
            if (fields.Length < 8)
                continue;
            var count = fields[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
            var head = int.Parse(fields[6], CultureInfo.InvariantCulture) - 1;
            units.Add(new Unit(at, at + count, head, fields[7], fields[^1]));
            at += count;
        }
    }

    /// <summary>Lays the attributions of a file of dependencies (<c>.rsd</c>) over the words of its document, the longest first.</summary>
    public static void Lay(string file, SpokenText text, RuleDraft draft)
    {
        var rhetoric = new RhetoricalTree(file, text);
        if (rhetoric.units.Count == 0 || rhetoric.units[^1].End != text.Count)
            return;
        var attributions = rhetoric
            .units.Where(unit =>
                unit.Relation.StartsWith("attribution", StringComparison.Ordinal) && unit.Head >= 0
            )
            .Select(unit => (Unit: unit, Content: rhetoric.ContentOf(unit)))
            .OrderByDescending(each => each.Content.End - each.Content.First)
            .ThenBy(each => each.Unit.First);
        foreach (var (unit, content) in attributions)
            rhetoric.Lay(unit, content, draft);
    }

    private void Lay(Unit unit, (int First, int End) content, RuleDraft draft)
    {
        var source = Signalled(unit, "semantic-attribution_source-");
        var cue = Signalled(unit, "lexical-indicative_");
        if (cue.First >= cue.End || !draft.IsFree(cue))
            return;
        if (cue.End - cue.First == 1)
            cue = tree.Complex(cue.First);
        draft.Lay(AttributionPart.Cue, cue);
        if (source.First < source.End)
            draft.Lay(AttributionPart.Source, Whole(source));
        draft.Lay(
            AttributionPart.Content,
            (content.First, Math.Min(unit.First < content.First ? content.End : unit.First, content.End))
        );
        if (unit.First > content.First && unit.End < content.End)
            draft.Lay(AttributionPart.Content, (unit.End, content.End));
    }

    // The signal may name the head alone.
    private (int First, int End) Whole((int First, int End) source)
    {
        for (var at = source.First; at < source.End; at++)
            if (text[at].Relation == Relations.Subject)
                return tree.Under(at);
        return source;
    }

    private (int First, int End) ContentOf(Unit attribution)
    {
        var head = units[attribution.Head];
        var sentence = text[head.First].Sentence;
        var (first, end) = (head.First, head.End);
        for (var grown = true; grown; )
        {
            grown = false;
            foreach (var unit in units)
            {
                if (
                    unit == attribution
                    || unit.Head < 0
                    || text[unit.First].Sentence != sentence
                    || unit.First >= first && unit.End <= end
                )
                    continue;
                var over = units[unit.Head];
                if (over.First < first || over.End > end || over == attribution)
                    continue;
                first = Math.Min(first, unit.First);
                end = Math.Max(end, unit.End);
                grown = true;
            }
        }

        return (first, end);
    }

    // The words of one kind of signal within the unit, from the first to the last.
    private static (int First, int End) Signalled(Unit unit, string kind)
    {
        int first = int.MaxValue,
            end = 0;
        foreach (var signal in unit.Signals.Split(';'))
        {
            if (!signal.StartsWith(kind, StringComparison.Ordinal))
                continue;
            foreach (var part in signal.Split('-').SelectMany(each => each.Split(',')))
            {
                if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var word))
                    continue;
                if (word - 1 < unit.First || word > unit.End)
                    continue;
                first = Math.Min(first, word - 1);
                end = Math.Max(end, word);
            }
        }

        return (first, end);
    }
}
