using Assay.Core.Documents;
using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>A word as the finder of attributions sees it.</summary>
internal struct SpokenWord
{
    /// <summary>Where it stands.</summary>
    public Passage Passage;

    /// <summary>Fingerprint of its letters, folded.</summary>
    public ulong Form;

    /// <summary>Fingerprint of its dictionary form.</summary>
    public ulong Lemma;

    /// <summary>Fingerprint of its last three letters.</summary>
    public ulong Ending;

    /// <summary>Fingerprint of its relation to its head, without subtype.</summary>
    public ulong Relation;

    /// <summary>Fingerprint of its relation to its head with its subtype.</summary>
    public ulong FullRelation;

    /// <summary>Number of its tag in the model of syntax.</summary>
    public byte Tag;

    /// <summary>Its part of speech.</summary>
    public PartOfSpeech Part;

    /// <summary>Capital, digit or mark at its beginning.</summary>
    public byte Shape;

    /// <summary>Index of its head, or -1.</summary>
    public int Head;

    /// <summary>Number of its sentence.</summary>
    public int Sentence;

    /// <summary>The kind of cue that its dictionary form may be.</summary>
    public CueKind Kind;

    /// <summary>How it stands to quotation marks.</summary>
    public QuotePlace Quote;

    /// <summary>Which relations its dependents have, as bits.</summary>
    public uint Dependents;

    /// <summary>Index of the first word of its subtree.</summary>
    public int Left;

    /// <summary>Index of the last word of its subtree.</summary>
    public int Right;
}
