using System.Runtime.InteropServices;
using Assay.Core.Documents;

namespace Assay.Core.Provenance;

/// <summary>The runs of five words of a text, as hashes; ten characters where the script writes no spaces.</summary>
/// <remarks>
/// A text shorter than one run is one run. A run that the text repeats is kept once, at its first place. Linear in
/// the length of the text but for one sort.
/// </remarks>
internal sealed class ShingledText
{
    private const int UnitsPerShingle = 10;

    private ShingledText(ulong[] hashes, bool[] quoted, bool isUnspaced)
    {
        Hashes = hashes;
        Quoted = quoted;
        IsUnspaced = isUnspaced;
    }

    public static ShingledText Empty { get; } = new([], [], false);

    /// <summary>The distinct runs, in order of their first place.</summary>
    public ulong[] Hashes { get; }

    /// <summary>Whether the run lies wholly in quotation marks, run by run.</summary>
    public bool[] Quoted { get; }

    /// <summary>Whether most of the text is in a script that writes no spaces.</summary>
    public bool IsUnspaced { get; }

    public int Count => Hashes.Length;

    public static ShingledText Of(string text) => Of(text, new Passage(0, text.Length), QuotedSpans.In(text));

    /// <summary>The runs of one passage; quotation marks are not looked at.</summary>
    public static ShingledText Of(string text, Passage passage) => Of(text, passage, []);

    private static ShingledText Of(string text, Passage passage, List<Passage> quotes)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokens.Of(text, passage.Start, passage.End));
        var hashes = new List<ulong>(tokens.Length);
        var quoted = new List<bool>(tokens.Length);
        var seen = new HashSet<ulong>(tokens.Length);
        var units = 0;
        var unspaced = 0;
        var quote = 0;
        for (int first = 0, next = 0; first < tokens.Length; first++)
        {
            while (next < tokens.Length && units < UnitsPerShingle)
                units += tokens[next++].Units;
            if (units < UnitsPerShingle && first > 0)
                break;
            var run = tokens[first..next];
            units -= tokens[first].Units;
            unspaced += tokens[first].Units == 1 ? 1 : -1;
            while (quote < quotes.Count && quotes[quote].End <= run[0].Start)
                quote++;
            if (!seen.Add(HashOf(run)))
                continue;
            hashes.Add(HashOf(run));
            quoted.Add(
                quote < quotes.Count && quotes[quote].Contains(new Passage(run[0].Start, run[^1].End))
            );
        }

        return new ShingledText([.. hashes], [.. quoted], unspaced > 0);
    }

    private static ulong HashOf(ReadOnlySpan<Token> run)
    {
        var hash = (ulong)run.Length;
        foreach (var token in run)
            hash = (hash * 0x9E3779B97F4A7C15) ^ token.Hash;
        return hash ^ (hash >> 29);
    }
}
