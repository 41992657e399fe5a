namespace Assay.Core.Judging;

/// <summary>What is thought of one report.</summary>
/// <param name="Id">Its identifier in the case.</param>
/// <param name="Own">Probability that it is its own and repeats no other, after all reports.</param>
public sealed record ReportJudgement(string Id, double Own);
