namespace Assay.Core.Reading.Syntax;

/// <summary>The words of one sentence as the models see them. One object serves many sentences.</summary>
internal sealed class SentenceForms
{
    private const byte NoTag = 255;

    /// <summary>Number of words.</summary>
    public int Count { get; private set; }

    /// <summary>Letters of each word.</summary>
    public WordForm[] Forms { get; private set; } = [];

    /// <summary>Entry of each word as it stands, or else in lower case.</summary>
    public LexiconEntry[] Entries { get; private set; } = [];

    /// <summary>Identity of each word in lower case; for a word that is not known, of its last letters.</summary>
    public uint[] Words { get; private set; } = [];

    /// <summary>Tag of each word.</summary>
    public byte[] Tags { get; private set; } = [];

    /// <summary>What the first tagger, from the end to the beginning, made of each word.</summary>
    public byte[] GuideTags { get; private set; } = [];

    /// <summary>Empties the sentence and makes room for <paramref name="words"/> words.</summary>
    public void Clear(int words)
    {
        Count = 0;
        if (Forms.Length >= words)
            return;
        Forms = new WordForm[words];
        Entries = new LexiconEntry[words];
        Words = new uint[words];
        Tags = new byte[words];
        GuideTags = new byte[words];
    }

    /// <summary>Takes over another sentence from its last word to its first, with its tags and without a guide.</summary>
    public void Reverse(SentenceForms other)
    {
        Clear(other.Count);
        for (var at = other.Count - 1; at >= 0; at--)
        {
            Forms[Count] = other.Forms[at];
            Entries[Count] = other.Entries[at];
            Words[Count] = other.Words[at];
            Tags[Count] = other.Tags[at];
            GuideTags[Count++] = NoTag;
        }
    }

    /// <summary>Adds the next word.</summary>
    public void Add(ReadOnlySpan<char> word, Lexicon lexicon)
    {
        var form = WordForm.Of(word);
        var lower = lexicon.Find(form.Lower);
        var exact = form.Exact == form.Lower ? lower : lexicon.Find(form.Exact);
        Forms[Count] = form;
        Entries[Count] = exact.IsKnown ? exact : lower;
        Words[Count] = lower.IsKnown ? form.Lower : form.Suffixes[2] | 1;
        GuideTags[Count++] = NoTag;
    }
}
