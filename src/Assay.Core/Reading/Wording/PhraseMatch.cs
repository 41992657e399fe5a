namespace Assay.Core.Reading.Wording;

/// <summary>A phrase found at tokens [<paramref name="First"/>, <paramref name="End"/>), and what it stands for.</summary>
internal sealed record PhraseMatch<T>(int First, int End, T Meaning);
