namespace Assay.Core.Reading.Citations;

/// <summary>Reads pieces that say who edited or translated: <c>ed. Anne Applebaum</c>, <c>trans. by ...</c>, <c>eds.</c></summary>
internal static class RoleReader
{
    private static readonly string[] Editing = ["edited by ", "ed. by ", "eds. ", "ed. ", "hrsg. von "];

    private static readonly string[] Other =
    [
        "translated by ",
        "trans. by ",
        "trans. ",
        "tr. ",
        "transl. ",
        "with an introduction by ",
        "introduction by ",
        "with a foreword by ",
        "foreword by ",
        "illustrated by ",
    ];

    /// <summary>Whether the piece is a role; editors are kept.</summary>
    public static bool TryRead(string text, Piece piece, CitedWork work)
    {
        if (IsBareRole(piece.In(text)))
            return true;
        foreach (var role in Editing)
        {
            if (!Words.StartsWith(text, piece.Start, piece.End, role))
                continue;
            work.Editors.AddRange(NameReader.Read(text, piece.Start + role.Length, piece.End).Names);
            return true;
        }

        foreach (var role in Other)
        {
            if (Words.StartsWith(text, piece.Start, piece.End, role))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words are a role and nothing else: <c>eds.</c></summary>
    public static bool IsBareRole(ReadOnlySpan<char> words) =>
        words.TrimEnd('.')
            is "ed"
                or "eds"
                or "Ed"
                or "Eds"
                or "editor"
                or "editors"
                or "Editors"
                or "Editor"
                or "trans"
                or "tr"
                or "comp"
                or "comps"
                or "Hg"
                or "Hrsg";
}
