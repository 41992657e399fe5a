namespace Assay.Core.Reading.Wording;

/// <summary>Closed classes of English words, lower case.</summary>
internal static class WordSets
{
    /// <summary>Forms of "be".</summary>
    public static readonly WordSet Be = new WordSet("is are was were be been being am 's 're");

    /// <summary>Auxiliaries that carry tense.</summary>
    public static readonly WordSet Auxiliaries = new WordSet(
        "is are was were am has have had do does did will would shall should can could may might must been being be having"
    );

    /// <summary>Auxiliaries that take "not" into themselves.</summary>
    public static readonly WordSet NegatedAuxiliaries = new WordSet(
        "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot "
            + "couldn't mustn't mightn't ain't"
    );

    /// <summary>Words that make the verb after them supposed rather than told.</summary>
    public static readonly WordSet Hypothetical = new WordSet(
        "would could might should will must may can to not never cannot wouldn't couldn't didn't doesn't don't shall"
    );

    /// <summary>Articles, demonstratives, possessives and quantities that begin a noun phrase.</summary>
    public static readonly WordSet Determiners = new WordSet(
        "the a an this that these those his her its their our my your some any many most several various all both each every no "
            + "few another other such two three four five"
    );

    /// <summary>Personal pronouns that can be a subject.</summary>
    public static readonly WordSet Pronouns = new WordSet(
        "he she it they we i you there this these those who"
    );

    /// <summary>The writer's own voice.</summary>
    public static readonly WordSet FirstPerson = new WordSet("i we");

    /// <summary>Prepositions.</summary>
    public static readonly WordSet Prepositions = new WordSet(
        "in on at by for from with of to into onto over under about after before during since until against between among "
            + "through via within without toward towards across behind beyond near amid despite"
    );

    /// <summary>Words that begin a subordinate clause.</summary>
    public static readonly WordSet Subordinators = new WordSet(
        "when which who whom whose where because although though while whereas since if unless until as that whether after before"
    );

    /// <summary>Words too common to tell what a sentence is about.</summary>
    public static readonly WordSet Function = new WordSet(
        "the a an this that these those his her its their our my your some any many most several various all both each every no "
            + "few another other such he she it they we i you there who whom whose which what when where why how him them us me "
            + "in on at by for from with of to into onto over under about after before during since until against between among "
            + "through via within without toward towards across behind beyond near amid despite is are was were be been being am "
            + "has have had do does did will would shall should can could may might must not never and or but so yet nor if then "
            + "than as because although though while whereas unless whether also only just even still already too very more less "
            + "much far own same one ones again ever now here out up down off back well both either neither per upon having made "
            + "make makes making said say says told tell according first second third last new like get got go went come came"
    );
}
