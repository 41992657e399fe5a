using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>A way in which a hidden hand may work, or in which an observer may err: what it leaves and what else leaves the same.</summary>
/// <param name="Id">Identifier of the template.</param>
/// <param name="Says">What it is, in a plain sentence.</param>
/// <param name="IsOfArgument">Whether it is an error of the observer: its indicators describe the argument, not the world.</param>
/// <param name="Rivals">Innocent explanations.</param>
/// <param name="Sources">Published works in which the mechanism or a rival of it can be seen.</param>
/// <param name="Indicators">What speaks for it, then what speaks against it.</param>
public sealed record Mechanism(
    string Id,
    string Says,
    bool IsOfArgument,
    ImmutableArray<string> Rivals,
    ImmutableArray<string> Sources,
    ImmutableArray<TemplateIndicator> Indicators
);
