using static Assay.Core.Provenance.Tracing.Logarithm;

namespace Assay.Core.Provenance.Tracing;

/// <summary>Turns the places at which texts differ into features.</summary>
internal static class VariantFeatures
{
    public static void Describe(Span<float> values, VariantCounts variants)
    {
        values[(int)Feature.SharedNames] = Log(variants.SharedNames);
        values[(int)Feature.SharedQuotes] = Log(variants.SharedQuotes);
        values[(int)Feature.SharedWords] = Log(variants.SharedWords);
        values[(int)Feature.OtherNames] = Log(variants.OtherNames);
        values[(int)Feature.OtherQuotes] = Log(variants.OtherQuotes);
        values[(int)Feature.OtherWords] = Log(variants.OtherWords);
        values[(int)Feature.OwnSlips] = Log(variants.OwnSlips);
        values[(int)Feature.Garbled] = Log(variants.Garbled);
        values[(int)Feature.Mended] = Log(variants.Mended);
    }

    public static void DescribeNone(Span<float> none, Variants variants)
    {
        none[(int)Feature.NoneAlone] = Log(variants.Alone);
        none[(int)Feature.NoneAloneAgainstMany] = Log(variants.AloneAgainstMany);
        none[(int)Feature.NoneMinority] = Log(variants.Minority);
        none[(int)Feature.NoneMajority] = Log(variants.Majority);
        none[(int)Feature.NoneGarbled] = Log(variants.Garbled);
        none[(int)Feature.NoneMended] = Log(variants.Mended);
    }
}
