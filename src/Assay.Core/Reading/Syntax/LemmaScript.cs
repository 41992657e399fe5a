using System.Globalization;

namespace Assay.Core.Reading.Syntax;

/// <summary>How a word becomes its dictionary form: in lower case or not, letters off its end, others put there.</summary>
/// <param name="IsLower">Whether the word is put in lower case.</param>
/// <param name="Cut">Number of letters that go.</param>
/// <param name="Ending">The letters that come.</param>
internal sealed record LemmaScript(bool IsLower, int Cut, string Ending)
{
    /// <summary>Reads "L2y" or "K0".</summary>
    public static LemmaScript Parse(string line)
    {
        var end = 1;
        while (end < line.Length && char.IsAsciiDigit(line[end]))
            end++;
        // A colon parts the number from an ending that begins with a digit.
        var ending = end < line.Length && line[end] == ':' ? line[(end + 1)..] : line[end..];
        return new(line[0] == 'L', int.Parse(line.AsSpan(1, end - 1), CultureInfo.InvariantCulture), ending);
    }

    /// <summary>The shortest script that makes <paramref name="lemma"/> of <paramref name="word"/>.</summary>
    public static LemmaScript Between(string word, string lemma)
    {
        var kept = Shared(word, lemma);
        var lowered = word.ToLowerInvariant();
        var keptLower = Shared(lowered, lemma);
        return keptLower >= kept
            ? new(true, word.Length - keptLower, lemma[keptLower..])
            : new(false, word.Length - kept, lemma[kept..]);
    }

    /// <summary>The dictionary form of a word; the word itself where it is too short.</summary>
    public string Apply(ReadOnlySpan<char> word)
    {
        var stem = new string(word[..Math.Max(0, word.Length - Cut)]);
        return string.Concat(IsLower ? stem.ToLowerInvariant() : stem, Ending);
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(IsLower ? 'L' : 'K')}{Cut}:{Ending}");

    private static int Shared(string word, string lemma)
    {
        var length = 0;
        while (length < Math.Min(word.Length, lemma.Length) && word[length] == lemma[length])
            length++;
        return length;
    }
}
