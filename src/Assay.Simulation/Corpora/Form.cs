namespace Assay.Simulation.Corpora;

/// <summary>A document with gaps, such as a table of results: fixed words, and numbers or words filled in.</summary>
internal sealed class Form
{
    private readonly List<string?[]> _sentences;

    private Form(List<string?[]> sentences) => _sentences = sentences;

    public static Form Of(Language language, Dice dice)
    {
        var sentences = new List<string?[]>();
        var gaps = dice.Between(0.15, 0.4);
        for (var count = dice.Between(3, 12); count > 0; count--)
        {
            var words = new string?[dice.Between(5, 14)];
            for (var at = 0; at < words.Length; at++)
                words[at] = dice.Happens(gaps) ? null : language.AnyWord(dice);
            sentences.Add(words);
        }

        return new Form(sentences);
    }

    public Wording Fill(Language language, Dice dice, int topic)
    {
        var filled = new List<List<string>>();
        foreach (var sentence in _sentences)
        {
            // Not every result has every line.
            if (filled.Count > 0 && dice.Happens(0.25))
                continue;
            filled.Add([.. sentence.Select(word => word ?? Gap(language, dice, topic))]);
        }

        for (var own = dice.Between(0, 3); own > 0; own--)
            filled.Add(language.Sentence(dice, topic, 0.1));
        return new Wording(filled);
    }

    private static string Gap(Language language, Dice dice, int topic) =>
        dice.Happens(0.7) ? Language.Number(dice) : language.Word(dice, topic);
}
