using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Judging.Linting;

/// <summary>The likelihood words that the linter knows: those of the tables, with their adverbs, and those of none.</summary>
internal static class TermTable
{
    // phrase ; phrase ... | kind
    private const string Rows = """
        in all likelihood ; in all probability ; odds are ; chances are | foreign
        good chance ; very good chance ; fair chance ; strong chance ; slim chance ; small chance ; little chance ; slight chance ; outside chance ; every chance | foreign
        better than even ; better than even chance ; less than even chance ; toss up ; fifty fifty | foreign
        high probability ; low probability ; high likelihood ; low likelihood ; strong likelihood ; considerable likelihood ; little likelihood | foreign
        practically certain ; virtually certain ; all but certain ; practically certainly ; virtually impossible ; almost impossible | foreign
        most likely ; most probable ; most probably ; most unlikely ; more than likely ; presumably | foreign
        remote likelihood ; remote prospect ; slim possibility ; faint possibility | foreign
        might ; may ; could ; may well ; might well ; could well ; may very well ; might very well ; could very well ; may or may not ; might or might not | modal
        perhaps ; maybe ; possibly ; quite possibly ; very possibly ; conceivably ; potentially | vague
        it is possible ; it was possible ; it remains possible ; it seems possible ; it is just possible ; it is also possible ; possible that ; quite possible ; entirely possible ; perfectly possible ; very possible | vague
        real possibility ; serious possibility ; distinct possibility ; strong possibility ; some possibility ; a possibility that ; there is a possibility | vague
        cannot be ruled out ; can not be ruled out ; can't be ruled out ; could not be ruled out ; cannot rule out ; can not rule out ; can't rule out ; could not rule out | vague
        cannot be excluded ; can not be excluded ; can't be excluded ; cannot exclude ; can not exclude ; can't exclude ; cannot be discounted ; cannot discount ; can't discount ; cannot be dismissed | vague
        conceivable that ; it is conceivable ; plausible that ; it is plausible ; not impossible ; not inconceivable ; some chance ; a chance that ; there is a chance | vague
        likely story ; likely voter ; likely voters ; likely suspect ; likely suspects ; likely candidate ; likely candidates ; likely lad ; probable cause ; likely event ; unlikely event | none
        more likely ; less likely ; least likely ; as likely ; so likely ; too likely ; how likely ; equally likely ; more probable ; less probable ; as probable ; how probable ; equally probable ; more unlikely ; less unlikely ; as unlikely ; how unlikely ; increasingly likely ; increasingly unlikely ; more probably ; less probably ; how improbable | none
        unlikely hero ; unlikely heroes ; unlikely ally ; unlikely allies ; unlikely alliance ; unlikely pair ; unlikely couple ; unlikely friend ; unlikely friends ; unlikely friendship ; unlikely place ; unlikely places ; unlikely source ; unlikely sources ; unlikely setting ; unlikely combination ; unlikely mixture ; unlikely partner ; unlikely partners ; unlikely bedfellows ; unlikely duo ; unlikely star ; unlikely champion ; unlikely candidate | none
        come what may ; as it may ; as they might ; as he might ; as she might ; that may be ; such as it may ; not possibly ; cannot possibly ; can't possibly ; couldn't possibly | none
        impossible to rule out the possibility | none
        """;

    // How the tables' adjectives stand before a verb, and nouns with a word between.
    private static readonly ImmutableArray<(string Word, string Form)> Forms =
    [
        ("almost certain", "almost certainly"),
        ("nearly certain", "nearly certainly"),
        ("probable", "probably"),
        ("highly probable", "highly probably"),
        ("chances about even", "chances are about even"),
        ("roughly even chance", "roughly even chances"),
        ("remote", "remote possibility"),
        ("remote", "chance is remote"),
        ("remote", "chances are remote"),
        ("remote", "likelihood is remote"),
        ("remote", "possibility is remote"),
    ];

    // A word of a table with its denial: the band is the mirror of the word's own.
    private static readonly ImmutableArray<(string Word, string Form)> Denied =
    [
        ("probable", "probably not"),
        ("likely", "likely not"),
        ("almost certain", "almost certainly not"),
    ];

    /// <summary>Every term, in the order of the tables and then of the rows.</summary>
    public static ImmutableArray<LikelihoodTerm> All { get; } = [.. Graded(), .. Others()];

    private static IEnumerable<LikelihoodTerm> Graded() =>
        EstimativeWords
            .Tables.SelectMany(table => table.Bands.SelectMany(band => Of(table, band)))
            // "Remote" alone is mostly a place; only its longer forms are terms.
            .Where(row => !string.Equals(row.Words, "remote", StringComparison.Ordinal))
            .GroupBy(row => row.Words, StringComparer.Ordinal)
            .Select(group => new LikelihoodTerm(
                group.Key,
                TermKind.Graded,
                [.. group.Select(row => row.Meaning).DistinctBy(meaning => meaning.Table)]
            ));

    private static IEnumerable<(string Words, TermMeaning Meaning)> Of(
        EstimativeWords table,
        EstimativeBand band
    )
    {
        foreach (var word in band.Synonyms.Insert(0, band.Word))
        {
            var isSynonym = !string.Equals(word, band.Word, StringComparison.Ordinal);
            yield return (word, new TermMeaning(table, band.Low, band.High, isSynonym));
            foreach (
                var (_, form) in Forms.Where(row => string.Equals(row.Word, word, StringComparison.Ordinal))
            )
                yield return (form, new TermMeaning(table, band.Low, band.High, isSynonym));
            foreach (
                var (_, form) in Denied.Where(row => string.Equals(row.Word, word, StringComparison.Ordinal))
            )
                yield return (form, new TermMeaning(table, 1 - band.High, 1 - band.Low, isSynonym));
        }
    }

    private static IEnumerable<LikelihoodTerm> Others() =>
        from line in Rows.Split('\n')
        let cells = line.Split('|', StringSplitOptions.TrimEntries)
        let kind = Enum.Parse<TermKind>(cells[1], ignoreCase: true)
        from phrase in cells[0].Split(';', StringSplitOptions.TrimEntries)
        select new LikelihoodTerm(phrase, kind, []);
}
