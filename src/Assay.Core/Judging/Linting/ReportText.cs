using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;
using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Sentences;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>A report's text with what every rule needs of it.</summary>
internal sealed class ReportText
{
    private const int MostTokensInStretch = 2_000;
    private readonly ReadText _text;
    private readonly bool[] _others;

    /// <summary>Reads <paramref name="text"/>.</summary>
    public ReportText(string text)
    {
        // After a heading "Sources" any prose may be taken for a work; what has neither date nor address stays prose here.
        var citations = CitationReader
            .Read(text, new DocumentCard())
            .Citations.Where(citation => citation.Date is not null || citation.Address is not null)
            .ToImmutableArray();
        var rejected = new List<RejectedMark>();
        _text = new ReadText(text, citations, rejected);
        _others = OthersWords.Of(_text, rejected);
        Stretches = [.. _text.Sentences.SelectMany(Cells).Select(Filled)];
    }

    /// <summary>The tokens.</summary>
    public WordText Words => _text.Words;

    /// <summary>The text as it stands.</summary>
    public string Text => _text.Text;

    /// <summary>The sentences and cells, in order.</summary>
    public ImmutableArray<Stretch> Stretches { get; }

    /// <summary>Whether a token is the report's own word: no quotation, citation, code, address or reported speech.</summary>
    public bool IsOwn(int token) => _text.IsOwn(token) && !_others[token];

    /// <summary>A mark over tokens [<paramref name="first"/>, <paramref name="end"/>).</summary>
    public Mark MarkOf(int first, int end) => _text.MarkOf(first, end - 1);

    private Stretch Filled(Stretch stretch)
    {
        if (stretch.End == stretch.First || Words.IsMark(stretch.End - 1, '?'))
            return stretch;
        var numbers = ChanceReader.Read(this, stretch);
        return stretch with { Numbers = numbers, Terms = TermReader.Read(this, stretch, numbers) };
    }

    // Cells of a row are parted by tabs or bars; a cell is no part of its neighbour's sentence.
    private IEnumerable<Stretch> Cells(Sentence sentence)
    {
        var first = sentence.First;
        for (var at = sentence.First; at < sentence.End; at++)
        {
            var isBar = Words.IsMark(at, '|');
            if (!isBar && !IsAfterTab(sentence, at) && at - first < MostTokensInStretch)
                continue;
            if (at > first)
                yield return Cell(sentence, first, at);
            first = isBar ? at + 1 : at;
        }

        if (sentence.End > first)
            yield return Cell(sentence, first, sentence.End);
    }

    private bool IsAfterTab(Sentence sentence, int at) =>
        at > sentence.First
        && Text.AsSpan(Words[at - 1].End, Words[at].Start - Words[at - 1].End).Contains('\t');

    private Stretch Cell(Sentence sentence, int first, int end) =>
        new(Words.Span(first, end - 1), first, end, sentence.IsHeading && !HasVerb(first, end));

    private bool HasVerb(int first, int end)
    {
        for (var at = first; at < end; at++)
            if (Words.IsAny(at, WordSets.Auxiliaries) && !Words.IsCapital(at))
                return true;
        return false;
    }
}
