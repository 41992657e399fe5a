using System.Globalization;

namespace Assay.Core.Reading.Hedging;

/// <summary>The word table: hedges with the probability band that readers give them.</summary>
/// <remarks>
/// <para>
/// Bands marked CAP or PER are the 10 % and 90 % points of what people answered, computed from the published answers:
/// CAP is the CAPphrase survey (5,174 people, 19 phrases, CC BY), PER is zonination's "perceptions of probability"
/// (46 people, 17 phrases, MIT). Where both asked, CAP is used. "As X" borrows the band of a phrase that was asked.
/// "Ours" is a judgement, with its reason. A row of kind <c>none</c> is no hedge and shields its words.
/// </para>
/// <para>
/// "Certainly", "surely" and "definitely" strengthen without saying how likely, so they are boosters
/// (<see cref="QualifierReader"/>); "no doubt" and "undoubtedly" say how likely, so they are here.
/// </para>
/// </remarks>
internal static class HedgeTable
{
    private const string Cap = "CAPphrase survey, 5,174 people, 10-90 %";
    private const string Per = "perceptions survey, 46 people, 10-90 %";

    // phrase ; phrase ... | low | high | kind | basis
    private const string Rows = """
        almost certain ; nearly certain ; virtually certain ; practically certain | .90 | .99 | probability | CAP "almost certain"
        almost certainly ; nearly certainly ; virtually certainly ; almost surely | .90 | .99 | probability | CAP "almost certain"
        almost certainly not | .01 | .10 | probability | CAP "almost certain", mirrored
        highly likely ; very likely ; extremely likely ; highly probable ; very probable ; extremely probable ; exceedingly likely | .75 | .95 | probability | CAP "highly likely"
        very probably ; very likely that ; in all likelihood ; in all probability ; more than likely | .75 | .95 | probability | as CAP "highly likely"
        most likely ; most probably ; most probable | .60 | .95 | probability | ours: from "likely" up to "highly likely", since it may only mean likeliest of several
        very good chance ; good chance ; every chance ; strong chance ; strong possibility ; strong likelihood | .70 | .90 | probability | CAP "very good chance"
        likely ; likelier than not | .60 | .85 | probability | CAP "likely"
        quite likely ; fairly likely ; rather likely ; reasonably likely ; pretty likely | .60 | .85 | probability | as CAP "likely"
        probable ; quite probable ; fairly probable | .60 | .85 | probability | CAP "probable"
        probably ; quite probably | .575 | .85 | probability | PER "probably"
        better than even ; better than even chance ; more likely than not ; more probable than not | .51 | .65 | probability | CAP "better than even"
        about even ; roughly even ; even chance ; even odds ; fifty fifty ; 50 50 ; toss up | .45 | .55 | probability | CAP "about even" (all answers at 50 %), widened by ours to the ICD 203 band
        more often than not | .51 | .80 | probability | ours: over half, and a statement of how often
        realistic possibility ; real possibility ; serious possibility ; distinct possibility | .25 | .80 | probability | CAP "realistic possibility"
        unlikely ; not likely ; hardly likely ; scarcely likely ; rather unlikely ; fairly unlikely | .05 | .30 | probability | CAP "unlikely"
        improbable ; not probable ; rather improbable ; implausible | .01 | .30 | probability | CAP "improbable"
        probably not ; likely not | .15 | .40 | probability | PER "probably not"
        highly unlikely ; very unlikely ; extremely unlikely ; most unlikely ; highly improbable ; very improbable ; extremely improbable ; exceedingly unlikely | .01 | .20 | probability | CAP "highly unlikely"
        not unlikely ; not improbable ; not implausible | .40 | .75 | probability | ours: denies "unlikely" without saying "likely"
        not very likely ; not particularly likely ; not too likely | .05 | .40 | probability | ours: "unlikely", a little softer
        little chance ; small chance ; slim chance ; little likelihood ; little prospect | .05 | .20 | probability | CAP "little chance"
        chances are slight ; slight chance ; chances are slim | .05 | .25 | probability | CAP "chances are slight"
        almost no chance ; next to no chance ; virtually no chance | .01 | .10 | probability | CAP "almost no chance"
        no chance ; no possibility | 0 | .05 | probability | ours: below "almost no chance"
        remote chance ; remote possibility ; outside chance ; faint possibility ; slim possibility | .01 | .20 | probability | CAP "remote chance"
        chances are that ; chances are good ; odds are that ; the chances are | .60 | .85 | probability | as CAP "likely"
        we believe ; i believe ; we think ; i think | .50 | .85 | probability | PER "we believe"
        we doubt ; i doubt ; it is doubtful ; it is doubted ; it seems doubtful ; it remains doubtful ; is doubtful | .085 | .425 | probability | PER "we doubt"
        we assess ; we judge ; i suspect ; we suspect ; in our judgement ; in our judgment ; in our assessment | .50 | .90 | probability | ours: an opinion owned by the writer, like "we believe"
        it is possible ; it was possible ; it remains possible ; it seems possible ; is it possible ; it is just possible ; quite possible ; it is entirely possible ; it is perfectly possible ; entirely possible | .20 | .60 | probability | as CAP "may happen"
        it is conceivable ; it is not inconceivable ; it is not impossible ; it cannot be excluded ; it cannot be ruled out ; cannot be ruled out ; can not be ruled out ; cannot be excluded ; not beyond the realm of possibility | .05 | .50 | probability | ours: asserts no more than that it is not impossible
        it is plausible ; it seems plausible ; it is quite plausible ; it is entirely plausible ; plausible that | .30 | .75 | probability | ours: fits what is known; no more
        it is impossible that ; it is inconceivable ; is inconceivable ; out of the question | 0 | .05 | probability | ours: said not to be possible
        the possibility that ; a possibility that ; possibility of ; chance that ; a chance that | .15 | .60 | probability | as CAP "could happen"
        the likelihood that ; the probability that ; the likelihood of ; the probability of ; likelihood that ; probability that | 0 | 1 | none | names a quantity without saying how large
        may | .20 | .60 | modal | CAP "may happen"
        may well ; might well ; could well ; may very well ; might very well ; could very well | .40 | .80 | modal | ours: "may" raised towards "likely"
        might ; might just | .15 | .60 | modal | CAP "might happen"
        could | .15 | .60 | modal | CAP "could happen"
        may or may not ; might or might not | .20 | .80 | modal | ours: leaves it open
        perhaps ; maybe ; mayhap | .20 | .60 | probability | as CAP "may happen"
        possibly ; quite possibly ; conceivably ; potentially | .15 | .60 | probability | as CAP "could happen"
        very possibly ; very possible | .40 | .80 | probability | ours: "possibly" raised towards "likely"
        presumably ; one presumes ; it is to be presumed | .55 | .90 | probability | ours: taken to be so without having been checked
        arguably | .40 | .80 | probability | ours: a case can be made
        apparently ; evidently ; seemingly ; ostensibly ; by all appearances ; to all appearances | .40 | .90 | probability | ours: so it looks; not checked
        it seems ; it appears ; it would seem ; it would appear ; it seemed ; it appeared ; seems to ; seem to ; seemed to ; appears to ; appear to ; appeared to ; seems that ; appears that ; seems likely ; seems to have ; appears to have ; seem to have ; appear to have ; would seem to ; would appear to ; seems as if ; seems as though ; looks as if ; looks as though ; looks like ; looks set to | .50 | .85 | probability | ours: so it looks, as "we believe" with no one to believe it
        suggest ; suggests ; suggested ; suggesting ; hint at ; hints at ; points to ; point to ; pointed to ; indicates ; indicate ; indicated ; strongly suggests ; strongly suggest ; imply ; implies | .50 | .85 | inference | ours: evidence that leans one way
        allegedly ; reportedly ; supposedly ; purportedly ; reputedly ; so called evidence ; it is rumoured ; it is rumored ; rumour has it ; rumor has it ; word has it | .05 | .95 | evidential | ours: passes on another's word and commits to nothing
        is alleged to ; are alleged to ; was alleged to ; were alleged to ; is said to ; are said to ; was said to ; were said to ; is reported to ; are reported to ; was reported to ; were reported to ; is rumoured to ; is rumored to ; was rumoured to ; was rumored to ; are rumoured to ; are rumored to ; is claimed to ; are claimed to ; is supposed to have ; was supposed to have ; are supposed to have ; is reputed to ; is accused of ; are accused of ; was accused of ; were accused of ; it is alleged ; it is said ; it was said ; it was alleged ; it has been alleged ; it is claimed ; it was claimed ; it has been claimed ; it is reported ; it was reported ; it has been reported ; has been accused of ; have been accused of | .05 | .95 | evidential | ours: passes on another's word and commits to nothing
        is believed to ; are believed to ; was believed to ; were believed to ; is thought to ; are thought to ; was thought to ; were thought to ; is widely believed to ; is widely thought to ; is presumed to ; it is believed ; it is thought ; it is widely believed ; was widely believed to ; are widely believed to ; is suspected of ; are suspected of ; was suspected of ; were suspected of ; is suspected ; has been suspected ; have been suspected ; had been suspected ; was suspected ; has long been suspected ; is widely suspected ; it is suspected ; is assumed to ; is understood to ; are understood to | .50 | .85 | probability | as PER "we believe", by nobody named
        alleged ; reported ; supposed ; purported ; rumoured ; rumored ; suspected ; presumed ; reputed | .05 | .95 | participle | ours: passes on another's word and commits to nothing
        no doubt ; undoubtedly ; doubtless ; without doubt ; without a doubt ; beyond doubt ; beyond any doubt ; beyond reasonable doubt ; beyond a reasonable doubt ; there is no doubt ; there can be no doubt ; there can be little doubt ; little doubt ; it is certain ; i am certain ; we are certain | .90 | 1 | probability | ours: at and above CAP "almost certain"
        i believe in ; we believe in ; i think of ; we think of ; i think about ; we think about | 0 | 1 | none | faith and thought, not an estimate
        no doubts ; doubted ; in doubt | 0 | 1 | none | speaks of somebody's doubt
        this point to ; that point to ; the point to ; a point to ; no point to ; point to point | 0 | 1 | none | a moment or a place
        more likely ; less likely ; more probable ; less probable ; likelier ; just as likely ; as likely ; equally likely ; how likely ; likely story ; likely suspects ; likely voters ; probable cause ; likely to be asked | 0 | 1 | none | compares or names, without saying how likely
        as far as possible ; as soon as possible ; if possible ; where possible ; whenever possible ; as possible | 0 | 1 | none | not about truth
        supposed to ; as reported ; reported that ; alleged that ; so called | 0 | 1 | none | obligation, or a cue of attribution
        """;

    /// <summary>Every row, in the order of the table.</summary>
    public static List<HedgeRow> All { get; } = [.. Rows.Split('\n').SelectMany(Parse)];

    private static IEnumerable<HedgeRow> Parse(string line)
    {
        var cells = line.Split('|', StringSplitOptions.TrimEntries);
        var low = double.Parse(cells[1], CultureInfo.InvariantCulture);
        var high = double.Parse(cells[2], CultureInfo.InvariantCulture);
        var kind = KindOf(cells[3]);
        var basis = cells[4]
            .Replace("CAP ", Cap + ": ", StringComparison.Ordinal)
            .Replace("PER ", Per + ": ", StringComparison.Ordinal);
        return cells[0]
            .Split(';', StringSplitOptions.TrimEntries)
            .Select(phrase => new HedgeRow(phrase, low, high, kind, basis));
    }

    // By a switch: the first text would wait for the framework to look the names up.
    private static HedgeKind KindOf(string name) =>
        name switch
        {
            "probability" => HedgeKind.Probability,
            "modal" => HedgeKind.Modal,
            "evidential" => HedgeKind.Evidential,
            "participle" => HedgeKind.Participle,
            "inference" => HedgeKind.Inference,
            "none" => HedgeKind.None,
            _ => throw new InvalidDataException($"'{name}' is no HedgeKind."),
        };
}
