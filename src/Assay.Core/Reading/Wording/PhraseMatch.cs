namespace Assay.Core.Reading.Wording;

/// <summary>A phrase found at tokens [<paramref name="First"/>, <paramref name="End"/>), and what it stands for.</summary>
internal readonly record struct PhraseMatch<T>(int First, int End, T Meaning);
