namespace Assay.Core.Cases;

/// <summary>A checked case: every name is defined, every number possible, no report copies in a circle.</summary>
public sealed class Case
{
    /// <summary>Makes a case.</summary>
    /// <exception cref="ArgumentException">The content has a fault; <see cref="CaseCheck.Faults"/> tells them as values.</exception>
    public Case(CaseContent content)
    {
        var faults = CaseCheck.Faults(content);
        if (faults.Length > 0)
            throw new ArgumentException($"{faults[0].Path}: {faults[0].Says}", nameof(content));
        Content = content;
    }

    /// <summary>What it is made of.</summary>
    public CaseContent Content { get; }

    /// <summary>The same case with one thing changed.</summary>
    /// <exception cref="ArgumentException">The change makes a fault.</exception>
    public Case With(Func<CaseContent, CaseContent> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new Case(change(Content));
    }
}
