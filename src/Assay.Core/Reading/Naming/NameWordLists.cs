using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Naming;

/// <summary>The words by which a name's kind is told.</summary>
internal static class NameWordLists
{
    /// <summary>Words before a person's name.</summary>
    public static readonly WordSet Titles = new WordSet(
        "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady judge justice captain colonel major general admiral "
            + "lieutenant sergeant inspector senator sen. representative rep. congressman congresswoman governor gov. president "
            + "vice-president chancellor premier minister ambassador secretary mayor king queen prince princess pope father sister "
            + "brother rabbi imam sheikh ayatollah rev. reverend comrade director chairman spokesman spokeswoman"
    );

    /// <summary>Words of an organisation's name.</summary>
    public static readonly WordSet Bodies = new WordSet(
        "ministry department office committee commission council party university institute institution agency bureau board bank "
            + "company corporation corp corp. inc inc. ltd ltd. plc group union league association society federation foundation "
            + "trust fund court parliament congress senate assembly cabinet government army navy force forces police service services "
            + "church college school hospital museum centre center laboratory authority administration organization organisation "
            + "campaign front movement nations directorate staff command"
    );

    /// <summary>Words of a publication's name.</summary>
    public static readonly WordSet Papers = new WordSet(
        "times post journal gazette herald tribune guardian telegraph news chronicle courier mail mirror observer press reuters "
            + "review weekly magazine monitor examiner dispatch inquirer star globe independent economist"
    );

    /// <summary>Prepositions before a place.</summary>
    public static readonly WordSet Whereabouts = new WordSet("in at near across throughout outside inside");

    /// <summary>Small words that stand within a name.</summary>
    public static readonly WordSet Links = new WordSet("of de van von der den al bin ibn la le du da di");

    /// <summary>Days and months.</summary>
    public static readonly WordSet Times = new WordSet(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
            + "november december"
    );

    /// <summary>Nouns that stand again for a body named before: "the group".</summary>
    public static readonly WordSet Again = new WordSet(
        "group organisation organization party agency ministry department committee commission company bank council bureau board union "
            + "association institute university court government service office foundation campaign institution body firm"
    );

    /// <summary>Nouns that stand again for a publication named before: "the paper".</summary>
    public static readonly WordSet AgainPapers = new WordSet(
        "paper newspaper magazine journal weekly daily publication"
    );

    /// <summary>Pronouns for one person.</summary>
    public static readonly WordSet Pronouns = new WordSet("he she");
}
