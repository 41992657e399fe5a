namespace Assay.Core.Reading.Wording;

/// <summary>A phrase and what it stands for.</summary>
/// <param name="words">The words of the phrase.</param>
/// <param name="meaning">What it stands for.</param>
internal sealed class PhraseRow<T>(string words, T meaning)
{
    /// <summary>The phrase.</summary>
    public Phrase Phrase { get; } = new(words);

    /// <summary>What it stands for.</summary>
    public T Meaning { get; } = meaning;
}
