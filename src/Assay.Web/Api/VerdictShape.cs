using System.Collections.Immutable;

namespace Assay.Web.Api;

/// <summary>What checking a journal found.</summary>
/// <param name="Sound">Whether everything is as it was written.</param>
/// <param name="Events">Number of events.</param>
/// <param name="Redacted">How many were redacted.</param>
/// <param name="Root">Root of the Merkle tree.</param>
/// <param name="FirstBad">The first event that is not what was written.</param>
/// <param name="Faults">What is wrong.</param>
public sealed record VerdictShape(
    bool Sound,
    long Events,
    long Redacted,
    string Root,
    long? FirstBad,
    ImmutableArray<string> Faults
);
