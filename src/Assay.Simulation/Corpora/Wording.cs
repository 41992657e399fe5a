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

    /// <summary>Gets some numbers and names wrong: a figure or a letter exchanged, dropped or doubled.</summary>
    public Wording Misprint(Dice dice, int count)
    {
        var places = new List<(int Sentence, int Word)>();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        for (var word = 1; word < sentences[sentence].Count; word++)
        {
            if (IsName(sentences[sentence][word]))
                places.Add((sentence, word));
        }

        for (; count > 0 && places.Count > 0; count--)
        {
            var (sentence, word) = dice.Of(places);
            sentences[sentence][word] = Misspelt(sentences[sentence][word], dice);
        }

        return this;
    }

    /// <summary>Changes or drops words within quotation marks.</summary>
    public Wording Misquote(Dice dice, Func<string> word)
    {
        var isQuoted = false;
        foreach (var sentence in sentences)
        {
            var words = sentence.ToArray();
            sentence.Clear();
            foreach (var said in words)
            {
                var marks = said.Count(character => character == '"');
                var isChanged = isQuoted && marks == 0 && dice.Happens(0.15);
                if (!isChanged)
                    sentence.Add(said);
                else if (dice.Happens(0.5))
                    sentence.Add(word());
                isQuoted ^= marks % 2 == 1;
            }
        }

        return this;
    }

    private static bool IsName(string word) =>
        word.Any(char.IsAsciiDigit) || char.IsAsciiLetterUpper(word[0]);

    private static string Misspelt(string word, Dice dice)
    {
        var letters = word.ToList();
        var places = Enumerable.Range(0, letters.Count).Where(at => char.IsAsciiLetterOrDigit(letters[at]));
        var at = dice.Of(places.ToList());
        var kind = dice.Unit();
        var letter = letters[at];
        if (kind < 0.2 && letters.Count > 2)
            letters.RemoveAt(at);
        else if (kind < 0.3)
            letters.Insert(at, letter);
        else if (kind < 0.5 && at + 1 < letters.Count && char.IsAsciiLetterOrDigit(letters[at + 1]))
            (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        else if (char.IsAsciiDigit(letter))
            letters[at] = (char)('0' + dice.Below(10));
        else
            letters[at] = (char)((char.IsAsciiLetterUpper(letter) ? 'A' : 'a') + dice.Below(26));
        return new string([.. letters]);
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
