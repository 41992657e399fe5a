namespace Assay.Core.Reading.Arguing;

/// <summary>A tie between a state-like actor and a group that a statement speaks of.</summary>
/// <param name="Rung">Which tie.</param>
/// <param name="First">First token of the words that say so.</param>
/// <param name="End">Index after the last of them.</param>
/// <param name="IsNoun">Whether the words name the tie as a thing ("alliance"), which takes it as given, rather than say it.</param>
/// <param name="Group">The group's name in lower case, or the noun that describes it.</param>
/// <param name="IsNamed">Whether <paramref name="Group"/> is a name.</param>
/// <param name="State">The state's first name, or <see langword="null"/> where only an organ is mentioned.</param>
internal sealed record Tie(
    Rung Rung,
    int First,
    int End,
    bool IsNoun,
    string Group,
    bool IsNamed,
    string? State
);
