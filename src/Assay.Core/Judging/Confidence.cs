namespace Assay.Core.Judging;

/// <summary>Confidence in a judgement, from written rules; never the same thing as its likelihood.</summary>
public enum Confidence
{
    /// <summary>One linchpin changes the leader, or the range is wide, or most weight rests on defaults.</summary>
    Low,

    /// <summary>Neither low nor high.</summary>
    Moderate,

    /// <summary>No one or two linchpins change the leader, the range is narrow, little rests on defaults, and what matters has two origins.</summary>
    High,
}
