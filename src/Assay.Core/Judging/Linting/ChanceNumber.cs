namespace Assay.Core.Judging.Linting;

/// <summary>A number found at tokens [<paramref name="First"/>, <paramref name="End"/>) that can be a probability.</summary>
/// <param name="First">Index of its first token, the word for a chance included.</param>
/// <param name="End">Index after its last token, the word for a chance included.</param>
/// <param name="Low">Lower end, in [0, 1].</param>
/// <param name="High">Upper end, in [0, 1].</param>
/// <param name="SaysChance">Whether its own words say that it is a probability: "a 70 % chance".</param>
internal sealed record ChanceNumber(int First, int End, double Low, double High, bool SaysChance)
{
    /// <summary>The middle of what it says.</summary>
    public double Middle => (Low + High) / 2;
}
