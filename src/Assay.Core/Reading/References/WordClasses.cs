using Assay.Core.Reading.Citations;
using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.References;

/// <summary>Sorts the words of references by kind.</summary>
internal static class WordClasses
{
    private static readonly Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Listed = List();

    /// <summary>The class of a word.</summary>
    /// <param name="core">The word without the marks around it.</param>
    /// <param name="word">The word.</param>
    public static WordClass Of(ReadOnlySpan<char> core, ReadOnlySpan<char> word)
    {
        if (core.IsEmpty)
            return word is "&" ? WordClass.AndWord : WordClass.Other;
        if (char.IsDigit(core[0]))
            return OfNumber(core);
        if (core.Length < 16 && Listed.TryGetValue(core, out var listed))
            return listed;
        if (MonthNames.Find(core) > 0)
            return WordClass.Month;
        if (Words.IsParticle(core))
            return WordClass.Particle;
        if (Words.IsPlace(core))
            return WordClass.Place;
        if (core.Length > 6 && (core.Contains("://", StringComparison.Ordinal) || core.StartsWith("www.")))
            return WordClass.Address;
        return OfLetters(core, word);
    }

    private static WordClass OfNumber(ReadOnlySpan<char> core)
    {
        var digits = 0;
        while (digits < core.Length && char.IsAsciiDigit(core[digits]))
            digits++;
        if (digits == core.Length || (digits == core.Length - 1 && char.IsAsciiLetterLower(core[^1])))
            return OfDigits(core[..digits]);
        if (core.StartsWith("10.") && core.Contains('/'))
            return WordClass.Address;
        return
            core[digits] is '-' or '–' or '—' or '‐' or '−'
            && core.Length > digits + 1
            && char.IsDigit(core[^1])
            ? WordClass.Range
            : WordClass.WithDigits;
    }

    private static WordClass OfDigits(ReadOnlySpan<char> digits)
    {
        if (digits.Length <= 2)
            return WordClass.SmallNumber;
        return digits.Length == 4 && (digits[..2] is "15" or "16" or "17" or "18" or "19" or "20")
            ? WordClass.Year
            : WordClass.Number;
    }

    private static WordClass OfLetters(ReadOnlySpan<char> core, ReadOnlySpan<char> word)
    {
        if (core.ContainsAnyInRange('0', '9'))
            return WordClass.WithDigits;
        if (core.Length == 1 && char.IsUpper(core[0]))
            return WordClass.Initial;
        if (Words.HasPublisherWord(core))
            return WordClass.PublisherWord;
        if (Words.HasOutletWord(core))
            return WordClass.JournalWord;
        if (core.Length > 2 && core[1] == '.' && char.IsUpper(core[0]))
            return WordClass.Initials;
        if (IsRoman(core))
            return WordClass.Roman;
        return core.Length <= 4 && IsCapitals(core) ? WordClass.Capitals : WordClass.Other;
    }

    private static bool IsRoman(ReadOnlySpan<char> core)
    {
        foreach (var c in core)
        {
            if (c is not ('I' or 'V' or 'X' or 'L' or 'C' or 'i' or 'v' or 'x' or 'l' or 'c'))
                return false;
        }

        return true;
    }

    private static bool IsCapitals(ReadOnlySpan<char> core)
    {
        foreach (var c in core)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }

    private static Dictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> List()
    {
        var listed = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        Add(WordClass.PageWord, "p pp page pages pg pgs s ss seiten str стр с paginas págs pág");
        Add(
            WordClass.VolumeWord,
            "vol vols volume volumes no nos nr num number issue iss bd band heft hft tome tom t fasc part pt № n° jg jahrgang año núm №"
        );
        Add(
            WordClass.EditorWord,
            "ed eds edit edited editor editors hrsg hg herausgegeben éd éds dir dirs coord coords sous red ред eds.) edd"
        );
        Add(
            WordClass.TranslatorWord,
            "trans transl translated translator translators tr trad traduction traduit übers übersetzt traducción traduzione пер"
        );
        Add(
            WordClass.EditionWord,
            "edition edn aufl auflage édition edición reprint repr rev revised reissue 2nd 3rd 1st"
        );
        Add(WordClass.InWord, "in dans en im в nel w i");
        Add(WordClass.AndWord, "and et und y e et. och и a");
        Add(
            WordClass.GenreWord,
            "thesis dissertation diss phd ph.d master master's m.a m.sc report rapport technical tech unpublished working paper papers preprint mémoire thèse these"
        );
        Add(
            WordClass.MeetingWord,
            "proceedings proc conference conf symposium workshop congress meeting colloquium colloque actes transactions trans. annals advances handbook encyclopedia dictionary lecture"
        );
        Add(
            WordClass.JournalWord,
            "j journal int rev review letters lett phys chem sci science nature med res am acad bull bulletin zeitschrift revue rivista archiv arch annales quarterly"
        );
        Add(
            WordClass.AccessWord,
            "retrieved accessed available from online consulté disponible abgerufen access last visited url http https doi"
        );
        return listed.GetAlternateLookup<ReadOnlySpan<char>>();

        void Add(WordClass kind, string words)
        {
            foreach (var word in words.Split(' '))
                listed.TryAdd(word, kind);
        }
    }
}
