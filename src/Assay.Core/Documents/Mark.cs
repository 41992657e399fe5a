namespace Assay.Core.Documents;

/// <summary>A passage together with its words, checked against the document once.</summary>
/// <remarks>Law 5: a mark can only be made from the text itself, so its words always equal <c>text[start..end]</c>.</remarks>
public sealed record Mark
{
    private Mark(Passage passage, string text)
    {
        Passage = passage;
        Text = text;
    }

    /// <summary>Where the words stand.</summary>
    public Passage Passage { get; }

    /// <summary>The words, exactly as in the document.</summary>
    public string Text { get; }

    /// <summary>Marks <paramref name="passage"/> of <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The passage reaches beyond the text.</exception>
    public static Mark Of(string text, Passage passage) => new(passage, passage.In(text));
}
