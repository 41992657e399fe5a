namespace Assay.Core.Judging;

/// <summary>Numbers as the sentences of a judgement print them.</summary>
internal static class Shown
{
    /// <summary>A probability in per cent, to a tenth: "58.2 %".</summary>
    public static string Percent(double probability) =>
        FormattableString.Invariant($"{Math.Clamp(probability, 0, 1) * 100:0.#} %");

    /// <summary>What a hypothesis says, in quotation marks.</summary>
    public static string Quoted(string says) => $"“{says}”";
}
