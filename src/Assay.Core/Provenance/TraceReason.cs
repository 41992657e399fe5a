namespace Assay.Core.Provenance;

/// <summary>One reason for taking a document for the parent.</summary>
/// <param name="Words">In plain words.</param>
/// <param name="LogLikelihood">What it adds to the natural log-odds of this parent against none; the reasons add up.</param>
public sealed record TraceReason(string Words, double LogLikelihood);
