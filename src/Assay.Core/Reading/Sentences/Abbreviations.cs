namespace Assay.Core.Reading.Sentences;

/// <summary>Words whose full stop need not end a sentence. Lower case, without the stop.</summary>
internal static class Abbreviations
{
    /// <summary>Titles and connectives: a stop after them never ends a sentence.</summary>
    public static readonly HashSet<string> Leading = Set(
        "mr mrs ms mx dr drs prof gen col lt maj capt cmdr adm brig sgt cpl pvt pte rev hon fr msgr sen rep gov pres supt insp "
            + "st ste mt ft vs cf viz eg ie ed eds trans transl repr rev vol vols no nos nr pp fig figs ch chap sec art para "
            + "c ca approx est dept ser op cit loc al supp ibid messrs mme mlle amb lieut sr jnr dir min sec-gen"
    );

    /// <summary>Words that may end a sentence too: a stop after them ends one when a sentence opener follows.</summary>
    public static readonly HashSet<string> Either = Set(
        "etc inc ltd co corp bros llc plc jr sr esq phd ba ma md am pm us uk un eu ussr dc "
            + "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun p v n ave blvd rd"
    );

    /// <summary>Abbreviations that are words, names or measures when written small: "us", "sat", "min" end sentences like any word.</summary>
    public static readonly HashSet<string> Capitalised = Set(
        "us un am ma ba sat sun mar wed sec art col gen min rep"
    );

    /// <summary>Abbreviations of Latin that are names when written in capitals: "IE", "CA".</summary>
    public static readonly HashSet<string> Small = Set("ie eg al ca");

    /// <summary>Words before a number: a stop after them ends no sentence where a figure follows, and may end one elsewhere.</summary>
    public static readonly HashSet<string> Counting = Set("no art sec col min fig para chap p pp v n pt");

    /// <summary>Verbs of a clause that says who asked or cried what stands in the quotation before it.</summary>
    public static readonly HashSet<string> Reporting = Set(
        "said says say asked asks ask cried cries replied replies shouted shouts yelled yells exclaimed exclaims wondered wonders "
            + "whispered whispers muttered mutters screamed howled sighed laughed snapped remarked"
    );

    /// <summary>Verbs of such a clause where it ends behind them, or a comma follows: "Moscow demanded an answer" reports no quotation.</summary>
    public static readonly HashSet<string> ReportingAlone = Set(
        "answered answers called calls demanded demands added adds began begins started repeated wrote writes"
    );

    /// <summary>Labels that stand with a number before a caption.</summary>
    public static readonly HashSet<string> Captions = Set("figure table map box chart exhibit listing plate");

    /// <summary>Capitalised words that open sentences far more often than they continue a name.</summary>
    public static readonly HashSet<string> Openers = Set(
        "the a an this that these those he she it they we you i there here his her its their our my in on at by for from with "
            + "as but and so yet or if when while since because although though after before however moreover then thus "
            + "therefore what who why how where which some many most all both each no not one two three first second third "
            + "such even only also still later now today yesterday during under over to is are was were do does did has have "
            + "into within without through despite unlike among instead perhaps indeed meanwhile nevertheless nonetheless "
            + "otherwise once never please thanks everyone everything anything nothing nobody someone others those another "
            + "not nor can could would should see note"
    );

    private static HashSet<string> Set(string words) =>
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
