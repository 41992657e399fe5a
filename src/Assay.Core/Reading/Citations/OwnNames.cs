namespace Assay.Core.Reading.Citations;

/// <summary>The names by which a document would cite its own publication or authors.</summary>
internal sealed class OwnNames
{
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes them from the document's card.</summary>
    public OwnNames(DocumentCard card)
    {
        if (card.Publication is { } publication)
        {
            _names.Add(publication);
            if (publication.StartsWith("The ", StringComparison.Ordinal))
                _names.Add(publication[4..]);
            if (Acronym(publication) is { Length: >= 2 } acronym)
                _names.Add(acronym);
        }

        foreach (var author in card.Authors)
            _names.Add(author);
    }

    /// <summary>Whether the citation names one of them as its source, container or author.</summary>
    public bool Holds(Citation citation)
    {
        if (_names.Count == 0)
            return false;
        return IsOwn(citation.Source) || IsOwn(citation.Container) || citation.Authors.Any(IsOwn);
    }

    private bool IsOwn(string? name) =>
        name is not null
        && (
            _names.Contains(name)
            || (name.StartsWith("The ", StringComparison.Ordinal) && _names.Contains(name[4..]))
        );

    private static string Acronym(string name) =>
        string.Concat(
            name.Split(' ', '-')
                .Where(word => word.Length > 0 && char.IsUpper(word[0]) && word is not "The")
                .Select(word => word[0])
        );
}
