namespace Assay.Core.Judging;

/// <summary>What a judgement may be tried without.</summary>
internal enum LossKind
{
    /// <summary>A report with all that most probably repeat it.</summary>
    Origin,

    /// <summary>Not knowing of an assumption: it is set to hold, or not to.</summary>
    Assumption,

    /// <summary>An indicator's ratings, and with them what is reported of it.</summary>
    Indicator,
}
