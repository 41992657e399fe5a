namespace Assay.Web.Access;

/// <summary>What a person may do in a case; each role may do what those before it may.</summary>
public enum Role
{
    /// <summary>Nothing: the case is not there for them.</summary>
    None,

    /// <summary>Read the case and its history.</summary>
    Reader,

    /// <summary>Mark, rate and add documents.</summary>
    Rater,

    /// <summary>Change the question and its hypotheses, redact, and sign checkpoints.</summary>
    Lead,

    /// <summary>Begin cases, and say who may do what.</summary>
    Admin,
}
