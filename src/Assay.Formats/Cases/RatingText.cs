using Assay.Core.Cases;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>One rating as somebody types it: a word, a number, a range, or nothing.</summary>
public static class RatingText
{
    /// <summary>The rating that a text stands for; <see langword="null"/> where it stands for none.</summary>
    public static Rating? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (string.IsNullOrWhiteSpace(text))
            return Rating.Unrated;
        try
        {
            var part = YamlTree.Read("answer", text);
            return part.IsMapping ? null : new RatingReader(new DefinedNames("hypothesis", [])).Read(part);
        }
        catch (FormatRefusedException)
        {
            return null;
        }
    }
}
