using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>The learned finder of attributions: two chains, the second of which sees what the first one found.</summary>
/// <remarks>
/// What it was learned from, under which licence it stands and how right it is, is told in
/// <c>docs/method/attribution-model.md</c>. Read at the first use.
/// </remarks>
internal sealed class AttributionModel
{
    private const uint Magic = 0x3154_4141;
    private static readonly Lazy<AttributionModel> Shipped = new(LoadShipped);

    private readonly LabelChain first;
    private readonly LabelChain second;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is no model.</exception>
    public AttributionModel(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || BitConverter.ToUInt32(file) != Magic)
            throw new InvalidDataException("The file is no model of attributions.");
        var at = 4;
        first = new LabelChain(file, ref at);
        second = new LabelChain(file, ref at);
        if (at != file.Length)
            throw new InvalidDataException("The model of attributions is too long.");
    }

    /// <summary>The model that is part of the product.</summary>
    public static AttributionModel Default => Shipped.Value;

    /// <summary>How many features have weights.</summary>
    public int Features => first.Features + second.Features;

    /// <summary>The label of every word.</summary>
    public byte[] Tag(SpokenText text)
    {
        var plain = new PlainFeatures(text);
        var labels = Run(text, first, (at, into) => plain.Write(at, into));
        var related = new RelatedFeatures(text, labels);
        return Run(
            text,
            second,
            (at, into) =>
            {
                var count = plain.Write(at, into);
                return count + related.Write(at, into[count..]);
            }
        );
    }

    /// <summary>Puts a file together from chains as they are read.</summary>
    public static byte[] Write(byte[] first, byte[] second) => [.. BitConverter.GetBytes(Magic), .. first, .. second];

    private static byte[] Run(SpokenText text, LabelChain chain, FeatureWriter write)
    {
        var labels = new byte[text.Count];
        Span<ulong> features = stackalloc ulong[PlainFeatures.Most + RelatedFeatures.Most];
        foreach (var (start, end) in text.Paragraphs)
        {
            var sums = new Vector128<short>[end - start];
            for (var at = start; at < end; at++)
                sums[at - start] = chain.Sum(features[..write(at, features)]);
            chain.Decode(text, start, sums, labels.AsSpan(start, end - start));
        }

        return labels;
    }

    private delegate int FeatureWriter(int at, Span<ulong> into);

    private static AttributionModel LoadShipped()
    {
        using var stream =
            typeof(AttributionModel).Assembly.GetManifestResourceStream("attributions.model")
            ?? throw new InvalidDataException("The model attributions.model is not in this program.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return new AttributionModel(file);
    }
}
