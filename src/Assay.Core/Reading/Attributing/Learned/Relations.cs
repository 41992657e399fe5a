using Assay.Core.Reading.References;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Fingerprints of the relations of Universal Dependencies that rules ask for.</summary>
internal static class Relations
{
    /// <summary>Subject.</summary>
    public static readonly ulong Subject = Of("nsubj");

    /// <summary>Subject of a passive.</summary>
    public static readonly ulong PassiveSubject = Of("nsubj:pass");

    /// <summary>Who does what a passive says.</summary>
    public static readonly ulong Agent = Of("obl:agent");

    /// <summary>Object.</summary>
    public static readonly ulong Object = Of("obj");

    /// <summary>Clause as an object.</summary>
    public static readonly ulong Clause = Of("ccomp");

    /// <summary>Clause that shares its subject: "wants to go".</summary>
    public static readonly ulong OpenClause = Of("xcomp");

    /// <summary>Noun with a preposition that hangs on a verb.</summary>
    public static readonly ulong Oblique = Of("obl");

    /// <summary>Noun with a preposition that hangs on a noun.</summary>
    public static readonly ulong NounModifier = Of("nmod");

    /// <summary>Possessor.</summary>
    public static readonly ulong Possessor = Of("nmod:poss");

    /// <summary>Clause that hangs on a noun.</summary>
    public static readonly ulong NounClause = Of("acl");

    /// <summary>Relative clause.</summary>
    public static readonly ulong Relative = Of("acl:relcl");

    /// <summary>Clause put beside another.</summary>
    public static readonly ulong Beside = Of("parataxis");

    /// <summary>Clause that hangs on a verb: "adding that".</summary>
    public static readonly ulong Manner = Of("advcl");

    /// <summary>Auxiliary.</summary>
    public static readonly ulong Auxiliary = Of("aux");

    /// <summary>"is" before an adjective or noun.</summary>
    public static readonly ulong Copula = Of("cop");

    /// <summary>Adverb.</summary>
    public static readonly ulong Adverb = Of("advmod");

    /// <summary>"to", "that".</summary>
    public static readonly ulong Marker = Of("mark");

    /// <summary>Preposition, or "'s".</summary>
    public static readonly ulong Case = Of("case");

    /// <summary>Mark.</summary>
    public static readonly ulong Punctuation = Of("punct");

    /// <summary>Part of a verb of two words: "point out".</summary>
    public static readonly ulong Particle = Of("compound:prt");

    /// <summary>What is joined by "and".</summary>
    public static readonly ulong Joined = Of("conj");

    /// <summary>"and".</summary>
    public static readonly ulong Joiner = Of("cc");

    private static ulong Of(string relation) => Fingerprint.Of(relation, fold: false);
}
