using System.Runtime.InteropServices;
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
    private static readonly Lazy<AttributionModel> Shipped = new(() =>
        new AttributionModel(ShippedModel.Open("attributions.model").Span)
    );

    private readonly LabelChain first;
    private readonly LabelChain second;
    private readonly FeatureWeights weights;

    /// <summary>Reads a model file.</summary>
    /// <exception cref="InvalidDataException">It is no model.</exception>
    public AttributionModel(ReadOnlySpan<byte> file)
    {
        if (file.Length < 4 || BitConverter.ToUInt32(file) != Magic)
            throw new InvalidDataException("The file is no model of attributions.");
        var at = 4;
        first = new LabelChain(file, ref at);
        second = new LabelChain(file, ref at);
        weights = new FeatureWeights(file[at..]);
    }

    /// <summary>The model that is part of the product.</summary>
    public static AttributionModel Default => Shipped.Value;

    /// <summary>How many features have weights.</summary>
    public int Features => weights.Count;

    /// <summary>The label of every word.</summary>
    public byte[] Tag(SpokenText text)
    {
        var sums = new Vector128<short>[text.Count];
        var held = new Vector128<short>[text.Count];
        var plain = new PlainFeatures(text);
        Span<ulong> features = stackalloc ulong[Math.Max(PlainFeatures.Most, RelatedFeatures.Most)];
        for (var at = 0; at < text.Count; at++)
            (sums[at], held[at]) = weights.Sum(features[..plain.Write(at, features)]);
        var related = new RelatedFeatures(text, Decode(text, first, sums));
        for (var at = 0; at < text.Count; at++)
            sums[at] = held[at] + weights.Sum(features[..related.Write(at, features)]).Second;
        return Decode(text, second, sums);
    }

    /// <summary>Puts a file together.</summary>
    /// <param name="first">What labels gain in the first chain.</param>
    /// <param name="second">What they gain in the second.</param>
    /// <param name="weights">The weights of features as they are read.</param>
    public static byte[] Write(short[] first, short[] second, byte[] weights) =>
        [
            .. BitConverter.GetBytes(Magic),
            .. MemoryMarshal.AsBytes(first.AsSpan()),
            .. MemoryMarshal.AsBytes(second.AsSpan()),
            .. weights,
        ];

    private static byte[] Decode(SpokenText text, LabelChain chain, Vector128<short>[] sums)
    {
        var labels = new byte[text.Count];
        foreach (var (start, end) in text.Paragraphs)
            chain.Decode(text, start, sums.AsSpan(start, end - start), labels.AsSpan(start, end - start));
        return labels;
    }
}
