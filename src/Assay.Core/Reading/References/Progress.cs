namespace Assay.Core.Reading.References;

/// <summary>What a reader has met before a word: open quotation marks and brackets, years, words that lead a field in.</summary>
/// <param name="Number">The state as one small number.</param>
/// <param name="LastLead">The class of the last word that leads a field in, such as "In" or "pp."; 0 for none.</param>
/// <param name="LastLeadAt">Where it stands.</param>
internal readonly record struct Progress(ulong Number, ulong LastLead, int LastLeadAt)
{
    /// <summary>The progress at each word.</summary>
    public static Progress[] Follow(WordTraits[] words)
    {
        var all = new Progress[words.Length];
        var quoted = false;
        var closed = false;
        var single = false;
        var brackets = 0;
        var years = 0;
        var lead = WordClass.Other;
        var leadAt = 0;
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            single |= !quoted && (word.First is '‘' or '`');
            quoted |= single || word.First is '“' or '"' or '«' or '„';
            brackets += word.First is '(' or '[' ? 1 : 0;
            if (Leads(word.Class))
                (lead, leadAt) = (word.Class, i);
            var number =
                (quoted ? 1 : 0) + (closed ? 2 : 0) + (brackets > 0 ? 4 : 0) + (8 * Math.Min(years, 2));
            all[i] = new Progress((ulong)number, (ulong)lead, leadAt);
            if (quoted && (single ? word.ClosesSingle : word.ClosesQuotation))
                (quoted, closed, single) = (false, true, false);
            if (brackets > 0 && word.Closes)
                brackets--;
            years += word.Class == WordClass.Year ? 1 : 0;
        }

        return all;
    }

    private static bool Leads(WordClass kind) =>
        kind
            is WordClass.InWord
                or WordClass.EditorWord
                or WordClass.TranslatorWord
                or WordClass.PageWord
                or WordClass.VolumeWord
                or WordClass.AccessWord
                or WordClass.MeetingWord
                or WordClass.GenreWord;
}
