using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>A question with the reports that documents hold on it.</summary>
/// <param name="Case">The case; its notes say what was left out.</param>
/// <param name="Grounds">The words that each report stands on, in the order of the reports (law 5).</param>
public sealed record DraftedReports(Case Case, ImmutableArray<ReportGround> Grounds);
