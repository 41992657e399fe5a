namespace Assay.Core.Reading.Arguing;

/// <summary>What a phrase of the claim ladder says.</summary>
/// <param name="Rung">The tie.</param>
/// <param name="IsNoun">Whether the phrase names the tie ("contact with"), where others act it ("met with").</param>
internal sealed record RungWord(Rung Rung, bool IsNoun);
