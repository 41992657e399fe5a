using System.Globalization;
using System.Text;

namespace Assay.Simulation.Corpora;

/// <summary>A made-up language with the statistics that matter for copying: frequent small words, topics, set phrases.</summary>
/// <remarks>
/// Content words follow Zipf's law within the language and within a topic. A document speaks about a topic, whose
/// names and phrases come again in every document on it, so that independent reports share some wording, as real ones
/// do.
/// </remarks>
internal sealed class Language
{
    private const int Words = 9000;
    private const int Topics = 120;
    private const int TopicWords = 220;

    private static readonly string[] Small =
    [
        .. "the of to and in a said it that for on is was with by from as at be would has will its had are he an not have which were but this also been or about up their than more last one some no into other could after over year two new its they when who may if out all against between under while before".Split(
            ' '
        ),
    ];

    private static readonly string[] Syllables =
    [
        .. "ba be bo da de di do du fa fi ga ge go ka ke ki ko la le li lo lu ma me mi mo na ne ni no nu pa pe pi po ra re ri ro ru sa se si so ta te ti to tu va ve vi vo za zi bra cre dro fla gri kla plo pra sta ste stri tra tre".Split(
            ' '
        ),
    ];

    private readonly double _rareWords;
    private readonly string[] _words;
    private readonly double[] _cumulated;
    private readonly Topic[] _topics;
    private readonly string[][] _phrases;

    /// <summary>A language.</summary>
    /// <param name="dice">What it is made from.</param>
    /// <param name="rareWords">Share of the words that are coined when they are needed.</param>
    public Language(Dice dice, double rareWords)
    {
        _rareWords = rareWords;
        _words = Coin(dice, Words);
        _cumulated = Zipf(Words);
        _phrases = Phrases(dice, 1200, null);
        _topics = new Topic[Topics];
        for (var at = 0; at < Topics; at++)
            _topics[at] = Topic.Of(this, dice);
    }

    public static int TopicCount => Topics;

    /// <summary>A sentence about a topic, as words with their punctuation.</summary>
    public List<string> Sentence(Dice dice, int topic, double phrases)
    {
        var words = new List<string>();
        var length = dice.Between(8, 28);
        while (words.Count < length)
        {
            if (dice.Happens(phrases))
                words.AddRange(dice.Of(dice.Happens(0.5) ? _topics[topic].Phrases : _phrases));
            else
                words.Add(Word(dice, topic));
        }

        Punctuated(words, dice);
        if (dice.Happens(0.12))
            Speak(words, dice, topic);
        return words;
    }

    /// <summary>A word that fits a topic or any.</summary>
    public string Word(Dice dice, int topic)
    {
        if (dice.Happens(0.45))
            return Small[
                Math.Min(Small.Length - 1, (int)(Small.Length * dice.Unit() * dice.Unit() * dice.Unit()))
            ];
        if (dice.Happens(_rareWords / 0.55))
            return Coined(dice);
        if (dice.Happens(0.06))
            return Number(dice);
        if (dice.Happens(0.1))
            return dice.Of(_topics[topic].Names);
        return dice.Happens(0.6) ? dice.Of(_topics[topic].Words) : AnyWord(dice);
    }

    public string AnyWord(Dice dice) => _words[Place(_cumulated, dice.Unit())];

    public static string Number(Dice dice) =>
        dice.Below(3) switch
        {
            0 => dice.Between(1, 99).ToString(CultureInfo.InvariantCulture),
            1 => dice.Between(0.1, 99.0).ToString("0.0", CultureInfo.InvariantCulture),
            _ => dice.Between(1000, 999_999).ToString("#,0", CultureInfo.InvariantCulture),
        };

    private void Speak(List<string> words, Dice dice, int topic)
    {
        var end = words.Count - 1;
        words[0] = "\"" + words[0];
        words[end] = words[end].TrimEnd('.') + ",\"";
        words.Add(dice.Of(_topics[topic].Names));
        words.Add("said.");
    }

    private static void Punctuated(List<string> words, Dice dice)
    {
        for (var at = 4; at < words.Count - 3; at++)
        {
            if (dice.Happens(0.06))
                words[at] += ",";
        }

        words[0] = Capital(words[0]);
        words[^1] += ".";
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string[][] Phrases(Dice dice, int count, string[]? words)
    {
        var phrases = new string[count][];
        for (var at = 0; at < count; at++)
        {
            phrases[at] = new string[dice.Between(2, 8)];
            for (var place = 0; place < phrases[at].Length; place++)
                phrases[at][place] =
                    dice.Happens(0.5) ? dice.Of(Small)
                    : words is null ? AnyWord(dice)
                    : dice.Of(words);
        }

        return phrases;
    }

    // Every second one is a name.
    private static string Coined(Dice dice)
    {
        var word = string.Concat(Enumerable.Range(0, dice.Between(3, 5)).Select(_ => dice.Of(Syllables)));
        return dice.Happens(0.5) ? Capital(word) : word;
    }

    private static string[] Coin(Dice dice, int count)
    {
        var known = new HashSet<string>(Small, StringComparer.Ordinal);
        var words = new string[count];
        for (var at = 0; at < count; at++)
        {
            var word = new StringBuilder();
            do
            {
                word.Clear();
                for (var syllables = dice.Between(2, 4); syllables > 0; syllables--)
                    word.Append(dice.Of(Syllables));
                if (dice.Happens(0.3))
                    word.Append('s');
            } while (!known.Add(word.ToString()));

            words[at] = word.ToString();
        }

        return words;
    }

    private static double[] Zipf(int count)
    {
        var sums = new double[count];
        var total = 0.0;
        for (var at = 0; at < count; at++)
            sums[at] = total += 1.0 / (at + 3);
        for (var at = 0; at < count; at++)
            sums[at] /= total;
        return sums;
    }

    private static int Place(double[] cumulated, double unit)
    {
        var place = Array.BinarySearch(cumulated, unit);
        return Math.Min(cumulated.Length - 1, place < 0 ? ~place : place);
    }

    private sealed record Topic(string[] Words, string[] Names, string[][] Phrases)
    {
        public static Topic Of(Language language, Dice dice)
        {
            var words = new string[TopicWords];
            for (var at = 0; at < words.Length; at++)
                words[at] = language._words[dice.Below(Language.Words)];
            var names = new string[25];
            for (var at = 0; at < names.Length; at++)
                names[at] =
                    $"{Capital(dice.Of(words))} {Capital(language._words[dice.Below(Language.Words)])}";
            return new Topic(words, names, language.Phrases(dice, 25, words));
        }
    }
}
