using System.Collections.Immutable;
using Assay.Core.Provenance.Tracing;

namespace Assay.Core.Provenance;

/// <summary>How much of a document stands in what it shares with another, in words.</summary>
/// <param name="All">Words of the document; characters where its script writes no spaces.</param>
/// <param name="Shared">Those that it shares.</param>
/// <param name="Quoted">Those of them that stand in quotation marks in the document.</param>
/// <param name="Longest">Words of the longest stretch in one piece.</param>
/// <param name="IsUnspaced">Whether most of what is shared is in a script that writes no spaces.</param>
internal readonly record struct SharedWords(int All, int Shared, int Quoted, int Longest, bool IsUnspaced)
{
    public bool IsMostlyQuoted => Quoted > 0 && Quoted * 5 >= Shared * 4;

    /// <summary>Counts the words of a document that lie in some stretches of it.</summary>
    /// <param name="text">The document.</param>
    /// <param name="spans">In order of start, none within another.</param>
    public static SharedWords Of(string text, ImmutableArray<SharedSpan> spans)
    {
        var reader = new TokenReader();
        reader.Read(text);
        var tokens = reader.Tokens;
        var (shared, quoted, longest, unspaced) = (0, 0, 0, 0);
        var (at, start, span, stretch) = (0, 0, 0, 0);
        foreach (var token in tokens)
        {
            start += VariableLength.Read(reader.Places, ref at);
            VariableLength.Read(reader.Places, ref at);
            for (; span < spans.Length && spans[span].End <= start; span++)
                stretch = 0;
            if (span == spans.Length)
                break;
            if (start < spans[span].Start)
                continue;
            shared++;
            longest = Math.Max(longest, ++stretch);
            quoted += (token & TokenReader.Quoted) == 0 ? 0 : 1;
            unspaced += TokenReader.IsUnspaced(text[start]) ? 1 : 0;
        }

        return new SharedWords(tokens.Length, shared, quoted, longest, unspaced * 2 > shared);
    }
}
