using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Attributing;

/// <summary>The words that attribute. Each verb in its finite forms and participle.</summary>
internal static class CueWords
{
    /// <summary>Every form that attributes when its surroundings agree.</summary>
    public static readonly WordSet Verbs = new WordSet(
        "say says said tell tells told write writes wrote think thinks thought believe believes believed argue argues argued "
            + "claim claims claimed allege alleges alleged assert asserts asserted report reports reported note notes noted "
            + "add adds added insist insists insisted warn warns warned maintain maintains maintained contend contends contended "
            + "acknowledge acknowledges acknowledged announce announces announced declare declares declared explain explains "
            + "explained reveal reveals revealed testify testifies testified conclude concludes concluded estimate estimates "
            + "estimated predict predicts predicted state states stated recall recalls recalled remark remarks remarked "
            + "observe observes observed complain complains complained confess confesses confessed disclose discloses disclosed "
            + "affirm affirms affirmed caution cautions cautioned lament laments lamented reply replies replied suspect suspects "
            + "suspected admit admits admitted deny denies denied suggest suggests suggested concede concedes conceded swear "
            + "swears swore assure assures assured inform informs informed hold holds held describe describes described "
            + "speculate speculates speculated hint hints hinted posit posits posited found finds point points pointed ruled rules confirmed confirms established tweeted tweets asked ask asks accuse accuses accused blame blames blamed"
    );

    /// <summary>Verbs that take a clause with no "that" before it.</summary>
    public static readonly WordSet Bare = new WordSet(
        "say says said think thinks thought believe believes believed argue argues argued claim claims claimed insist insists "
            + "insisted allege alleges alleged suspect suspects suspected contend contends contended"
    );

    /// <summary>Forms that are as often nouns, so that they need "that" or a quotation after them.</summary>
    public static readonly WordSet Nouns = new WordSet(
        "claim claims report reports note notes state states estimate estimates thought warns suspect suspects hold holds held point points "
            + "reply replies lament laments caution hint hints posits"
    );

    /// <summary>Verbs whose person hears the words: "told reporters that".</summary>
    public static readonly WordSet WithHearer = new WordSet(
        "tell tells told warn warns warned assure assures assured inform informs informed remind reminds reminded"
    );

    /// <summary>Verbs by which somebody says that something is not so.</summary>
    public static readonly WordSet Denying = new WordSet("deny denies denied");

    /// <summary>Verbs by which somebody lays an act at somebody's door: "accused X of", "blamed X for".</summary>
    public static readonly WordSet Blaming = new WordSet("accuse accuses accused blame blames blamed");

    /// <summary>Forms that stand after "be" in the passive: "is asserted by".</summary>
    public static readonly WordSet Participles = new WordSet(
        "said told written thought believed argued claimed alleged asserted reported noted insisted maintained acknowledged "
            + "announced declared explained revealed concluded estimated predicted stated suggested admitted denied conceded "
            + "described advanced rumoured rumored accepted understood"
    );

    /// <summary>Nouns for what is said.</summary>
    public static readonly WordSet Sayings = new WordSet(
        "claim claims argument arguments allegation allegations assertion assertions accusation accusations suggestion suggestions "
            + "contention belief view views report reports rumour rumours rumor rumors theory charge charges insistence assurance "
            + "assurances warning warnings testimony statement statements admission case point notion idea hypothesis conclusion"
    );

    /// <summary>Verbs by which somebody puts a saying forward: "are making this argument".</summary>
    public static readonly WordSet Putting = new WordSet(
        "make makes made making advance advances advanced advancing repeat repeats repeated repeating raise raises raised raising "
            + "echo echoes echoed echoing share shares shared voice voices voiced voicing"
    );
}
