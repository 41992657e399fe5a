namespace Assay.Simulation.Corpora;

/// <summary>A text as sentences of words, and what copyists do to it.</summary>
internal sealed class Wording(List<List<string>> sentences)
{
    public IReadOnlyList<List<string>> Sentences => sentences;

    public int Words => sentences.Sum(sentence => sentence.Count);

    public string Text => string.Join(' ', sentences.Select(sentence => string.Join(' ', sentence)));

    public Wording Copy() => new([.. sentences.Select(sentence => sentence.ToList())]);

    /// <summary>The first sentences that make up a share of it, at least one.</summary>
    public Wording Cut(double share)
    {
        var kept = Math.Max(1, (int)Math.Round(sentences.Count * share, MidpointRounding.AwayFromZero));
        return new([.. sentences.Take(kept).Select(sentence => sentence.ToList())]);
    }

    /// <summary>Sentences in a row, with a random first.</summary>
    public Wording Excerpt(Dice dice, int count)
    {
        count = Math.Min(count, sentences.Count);
        var first = dice.Below(sentences.Count - count + 1);
        return new([.. sentences.Skip(first).Take(count).Select(sentence => sentence.ToList())]);
    }

    /// <summary>Changes, drops or adds a share of the words.</summary>
    public Wording Edit(Dice dice, Func<string> word, double share)
    {
        foreach (var sentence in sentences)
        {
            for (var at = sentence.Count - 1; at >= 0; at--)
            {
                if (!dice.Happens(share))
                    continue;
                var kind = dice.Unit();
                if (kind < 0.6)
                    sentence[at] = word();
                else if (kind < 0.8 && sentence.Count > 2)
                    sentence.RemoveAt(at);
                else
                    sentence.Insert(at, word());
            }
        }

        return this;
    }

    /// <summary>Exchanges neighbouring sentences with a probability each.</summary>
    public Wording Swap(Dice dice, double probability)
    {
        for (var at = 0; at + 1 < sentences.Count; at++)
        {
            if (dice.Happens(probability))
                (sentences[at], sentences[at + 1]) = (sentences[at + 1], sentences[at]);
        }

        return this;
    }

    /// <summary>Puts all sentences of another into the middle, in one piece.</summary>
    public Wording Insert(Dice dice, Wording other)
    {
        sentences.InsertRange(dice.Below(sentences.Count + 1), other.Sentences);
        return this;
    }

    public Wording Append(Wording other)
    {
        sentences.AddRange(other.Sentences.Select(sentence => sentence.ToList()));
        return this;
    }

    public Wording Prepend(string sentence)
    {
        sentences.Insert(0, [.. sentence.Split(' ')]);
        return this;
    }

    public Wording Append(string sentence)
    {
        sentences.Add([.. sentence.Split(' ')]);
        return this;
    }

    /// <summary>Puts the whole into quotation marks.</summary>
    public Wording Quote()
    {
        sentences[0][0] = "\"" + sentences[0][0];
        sentences[^1][^1] += "\"";
        return this;
    }

    /// <summary>Misreads a share of the characters.</summary>
    public Wording Misread(Dice dice, double share)
    {
        foreach (var sentence in sentences)
        {
            for (var at = 0; at < sentence.Count; at++)
                sentence[at] = Misread(sentence[at], dice, share);
        }

        return this;
    }

    private static string Misread(string word, Dice dice, double share)
    {
        var letters = word.ToList();
        for (var at = letters.Count - 1; at >= 0; at--)
        {
            if (!dice.Happens(share))
                continue;
            var kind = dice.Unit();
            if (kind < 0.6)
                letters[at] = (char)('a' + dice.Below(26));
            else if (kind < 0.8 && letters.Count > 1)
                letters.RemoveAt(at);
            else
                letters.Insert(at, kind < 0.9 ? '.' : (char)('a' + dice.Below(26)));
        }

        return new string([.. letters]);
    }
}
