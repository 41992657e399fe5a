namespace Assay.Formats.Matrices;

/// <summary>One <c>HYPOTHESIS</c> or <c>EVIDENCE</c> of a PARC file while it is read.</summary>
/// <param name="Kind">The element's name.</param>
/// <param name="Line">Its line.</param>
internal sealed record AchzRecord(string Kind, long Line)
{
    /// <summary>The first text of each element below it, with its line.</summary>
    public Dictionary<string, (long Line, string Text)> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of an element, or <see langword="null"/>.</summary>
    public string? Text(string name) => Fields.TryGetValue(name, out var field) ? field.Text : null;

    /// <summary>The line of an element; the record's where there is none.</summary>
    public long LineOf(string name) => Fields.TryGetValue(name, out var field) ? field.Line : Line;
}
