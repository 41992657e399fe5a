namespace Assay.Core.Cases;

/// <summary>What an Admiralty grade stands for.</summary>
/// <param name="Grade">The grade.</param>
/// <param name="Says">Its name.</param>
/// <param name="Sound">P(sound) where no deceiver is at work.</param>
/// <param name="Low">Lower end in the draws.</param>
/// <param name="High">Upper end in the draws.</param>
/// <param name="Reason">Why.</param>
public sealed record GradeMeaning(
    Grade Grade,
    string Says,
    double Sound,
    double Low,
    double High,
    string Reason
);
