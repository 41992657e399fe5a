using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Assay.Core.Reading.Syntax;

/// <summary>The learned parameters of English syntax: tags, labels, words and weights, read where they lie.</summary>
/// <remarks>
/// The file holds the mark "ASYN", the number of parts, each part's length, and the parts, all little-endian. Reading
/// it copies its bytes once and nothing more. What it was learned from and under which licence it stands is told in
/// <c>docs/method/syntax.md</c>.
/// </remarks>
internal sealed class SyntaxModel
{
    private const uint Magic = 0x4E595341;
    private const int PartCount = 9;
    private static readonly Lazy<SyntaxModel> Shared = new(() =>
        new SyntaxModel(ShippedModel.Open("english.syntax"))
    );

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is no model.</exception>
    public SyntaxModel(ReadOnlyMemory<byte> file)
    {
        var parts = Parts(file);
        Tags = Lines(parts[0]);
        Labels = Lines(parts[1]);
        PartsOfTags = PartsOf(Tags);
        Lexicon = new Lexicon(parts[2]);
        FirstTagger = new Tagger(new HashedWeights(parts[3]), Tags.Length);
        Tagger = new Tagger(new HashedWeights(parts[4]), Tags.Length);
        TreeWeights = new TreeWeights(parts[5], parts[6], Labels, Tags.Length);
        Lemmatizer = new Lemmatizer(parts[7], [.. Lines(parts[8]).Select(LemmaScript.Parse)]);
    }

    /// <summary>The model that comes with Assay.</summary>
    public static SyntaxModel English => Shared.Value;

    /// <summary>Names of the tags: part of speech, a slash, and the Penn tag.</summary>
    public ImmutableArray<string> Tags { get; }

    /// <summary>Part of speech of each tag.</summary>
    public ImmutableArray<PartOfSpeech> PartsOfTags { get; }

    /// <summary>Names of the relations (Universal Dependencies).</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>The known words.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>Gives words their tags from the last to the first, as a guide.</summary>
    public Tagger FirstTagger { get; }

    /// <summary>Gives words their tags.</summary>
    public Tagger Tagger { get; }

    /// <summary>Rates heads, labels and tags for trees.</summary>
    public TreeWeights TreeWeights { get; }

    private Lemmatizer Lemmatizer { get; }

    /// <summary>The dictionary form of a word with this tag.</summary>
    public string Lemma(ReadOnlySpan<char> word, int tag) =>
        Lemmatizer.Lemma(word, tag, PartsOfTags[tag] == PartOfSpeech.ProperNoun);

    /// <summary>Puts the parts of a model together.</summary>
    public static byte[] Write(IReadOnlyList<byte[]> parts)
    {
        using var file = new MemoryStream();
        using var writer = new BinaryWriter(file);
        writer.Write(Magic);
        writer.Write(parts.Count);
        foreach (var part in parts)
            writer.Write(part.Length);
        foreach (var part in parts)
            writer.Write(part);
        writer.Flush();
        return file.ToArray();
    }

    private static ReadOnlyMemory<byte>[] Parts(ReadOnlyMemory<byte> file)
    {
        var head = file.Span;
        if (
            file.Length < 8 + (4 * PartCount)
            || BinaryPrimitives.ReadUInt32LittleEndian(head) != Magic
            || BinaryPrimitives.ReadInt32LittleEndian(head[4..]) != PartCount
        )
            throw new InvalidDataException("This is no model of English syntax.");
        var at = 8 + (4 * PartCount);
        var parts = new ReadOnlyMemory<byte>[PartCount];
        for (var part = 0; part < PartCount; part++)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(head[(8 + (4 * part))..]);
            parts[part] = file.Slice(at, length);
            at += length;
        }

        return parts;
    }

    private static ImmutableArray<PartOfSpeech> PartsOf(ImmutableArray<string> tags)
    {
        var parts = ImmutableArray.CreateBuilder<PartOfSpeech>(tags.Length);
        foreach (var tag in tags)
            parts.Add(PartsOfSpeech.Parse(tag[..tag.IndexOf('/', StringComparison.Ordinal)]));
        return parts.MoveToImmutable();
    }

    private static ImmutableArray<string> Lines(ReadOnlyMemory<byte> part) =>
        [.. Encoding.UTF8.GetString(part.Span).Split('\n')];
}
