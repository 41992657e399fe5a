namespace Assay.Core.Cases;

/// <summary>One answer to a question of the deception checklists.</summary>
/// <param name="Says">The answer, in a few plain words.</param>
/// <param name="StandsFor">What it stands for in the part of a case that the question sets.</param>
public sealed record DeceptionAnswer(string Says, Rating StandsFor);
