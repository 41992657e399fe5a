namespace Assay.Core.Provenance;

/// <summary>What the words for a speaker come to.</summary>
internal enum SpeakerKind
{
    /// <summary>A person, outlet or body that can be told from others.</summary>
    Named,

    /// <summary>One voice that is not named: "a senior official", "he".</summary>
    Unnamed,

    /// <summary>Several at once, named or not: "analysts".</summary>
    Several,
}
