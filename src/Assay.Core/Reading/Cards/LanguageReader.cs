namespace Assay.Core.Reading.Cards;

/// <summary>Tells the language of a text by its script and its commonest small words.</summary>
/// <remarks>
/// Only the first 6,000 code units count. A script that one language has decides by itself; Cyrillic and Arabic script
/// are told apart by letters that the other languages lack, Latin script by stop words. A text with fewer than three
/// known small words, or where two languages come close, has no answer.
/// </remarks>
public static class LanguageReader
{
    private const int Reach = 6000;
    private const int LeastHits = 3;

    /// <summary>The BCP 47 tag of the language of <paramref name="text"/>, or <see langword="null"/> where it is undecided.</summary>
    public static string? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(Reach, text.Length));
        var counts = new ScriptCounts(sample);
        if (counts.Letters < 8)
            return null;
        return counts.Leading switch
        {
            Script.Latin => ReadLatin(sample),
            Script.Cyrillic => ReadCyrillic(sample),
            Script.Arabic => ReadArabic(sample),
            Script.Kana => "ja",
            Script.Han => "zh",
            Script.Hangul => "ko",
            Script.Hebrew => "he",
            Script.Greek => "el",
            Script.Thai => "th",
            Script.Devanagari => "hi",
            Script.Georgian => "ka",
            Script.Armenian => "hy",
            _ => null,
        };
    }

    private static string? ReadLatin(ReadOnlySpan<char> sample)
    {
        var table = StopWords.Table;
        Span<int> hits = stackalloc int[StopWords.Languages.Length];
        hits.Clear();
        var at = 0;
        while (at < sample.Length)
        {
            var start = at;
            while (at < sample.Length && char.IsLetter(sample[at]))
                at++;
            if (at > start && at - start <= 8 && table.TryGetValue(sample[start..at], out var mask))
                Count(mask, hits);
            at++;
        }

        var best = 0;
        for (var i = 1; i < hits.Length; i++)
        {
            if (hits[i] > hits[best])
                best = i;
        }

        var second = 0;
        for (var i = 0; i < hits.Length; i++)
        {
            if (i != best)
                second = Math.Max(second, hits[i]);
        }

        return hits[best] >= LeastHits && hits[best] * 4 >= second * 5 ? StopWords.Languages[best] : null;
    }

    private static void Count(int mask, Span<int> hits)
    {
        for (var i = 0; mask != 0; i++, mask >>= 1)
            hits[i] += mask & 1;
    }

    private static string ReadCyrillic(ReadOnlySpan<char> sample)
    {
        if (sample.ContainsAny("ўЎ"))
            return "be";
        if (sample.ContainsAny(TellingLetters.Ukrainian))
            return "uk";
        if (sample.ContainsAny(TellingLetters.Serbian))
            return "sr";
        return sample.ContainsAny("ыЫэЭ") || sample.Count('ъ') * 60 < sample.Length ? "ru" : "bg";
    }

    private static string ReadArabic(ReadOnlySpan<char> sample)
    {
        if (sample.ContainsAny(TellingLetters.Urdu))
            return "ur";
        return sample.ContainsAny(TellingLetters.Persian) ? "fa" : "ar";
    }
}
