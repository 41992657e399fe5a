namespace Assay.Core.Reading.Stating;

/// <summary>What a verb with a clause does to that clause.</summary>
internal enum EmbeddingKind
{
    /// <summary>Takes it as true whatever is said about the verb: know, notice, realise.</summary>
    Knowing,

    /// <summary>Takes it as true more often than not: admit, reveal, tell.</summary>
    Owning,

    /// <summary>Passes it on: say, claim, suggest.</summary>
    Saying,

    /// <summary>Holds it, and under "not" holds the contrary: think, believe, expect.</summary>
    Thinking,

    /// <summary>Supports it: show, prove, mean.</summary>
    Showing,

    /// <summary>Wants or fears it: hope, fear, demand.</summary>
    Wishing,

    /// <summary>Acts as if it were so: pretend.</summary>
    Pretending,
}
