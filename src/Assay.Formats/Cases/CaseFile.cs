using Assay.Core.Cases;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>The case file (<c>*.case.yaml</c>): a case as people write it and git compares it.</summary>
/// <remarks>
/// Reading refuses whatever it does not know, with the line, what was found and what was wanted; nothing is half-read.
/// Anchors, aliases and tags are refused, so that a small file cannot become a large one. The format by example is in
/// <c>docs/guide/cases.md</c>.
/// </remarks>
public static class CaseFile
{
    /// <summary>Reads a case.</summary>
    /// <param name="name">The file as messages call it.</param>
    /// <param name="content">UTF-8 YAML, read to its end.</param>
    /// <exception cref="FormatRefusedException">
    /// Something in the file is wrong; <see cref="FormatRefusedException.Faults"/> has a line for each fault.
    /// </exception>
    public static Case Read(string name, Stream content)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(content);
        using var text = new StringReader(CaseText.Read(name, content));
        return CaseReader.Read(YamlPart.Read(name, text));
    }
}
