using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>The names of a case's sources, found in what documents say about themselves and others.</summary>
internal sealed class SourceNames(ImmutableArray<Source> sources)
{
    /// <summary>The source whose name is the author, publication or title of a document, or <see langword="null"/>.</summary>
    public Source? OfCard(DocumentCard card)
    {
        string?[] names = [.. card.Authors, card.Publication, card.Title];
        return names.OfType<string>().Select(Named).FirstOrDefault(source => source is not null);
    }

    /// <summary>The source whose name stands in some words, the longest name first; <see langword="null"/> where none does.</summary>
    public Source? In(string words) =>
        sources
            .Where(source => Holds(words, Name(source)))
            .OrderByDescending(source => Name(source).Length)
            .FirstOrDefault();

    private Source? Named(string name) =>
        sources.FirstOrDefault(source => Is(name.Trim(), Name(source)) || Is(name.Trim(), source.Id));

    private static string Name(Source source) => source.Says ?? source.Id;

    private static bool Is(string left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string words, string name)
    {
        var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return at >= 0
            && (at == 0 || !char.IsLetterOrDigit(words[at - 1]))
            && (at + name.Length == words.Length || !char.IsLetterOrDigit(words[at + name.Length]));
    }
}
