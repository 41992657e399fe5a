using System.Buffers;

namespace Assay.Core.Reading.Cards;

/// <summary>Letters by which languages of one script are told apart; made ready only for texts in such a script.</summary>
internal static class TellingLetters
{
    /// <summary>Letters of Ukrainian among the Cyrillic ones.</summary>
    public static readonly SearchValues<char> Ukrainian = SearchValues.Create("їЇєЄґҐ");

    /// <summary>Letters of Serbian among the Cyrillic ones.</summary>
    public static readonly SearchValues<char> Serbian = SearchValues.Create("ћЋђЂњЊљЉ");

    /// <summary>Letters of Urdu among the Arabic ones.</summary>
    public static readonly SearchValues<char> Urdu = SearchValues.Create("ٹڈڑے");

    /// <summary>Letters of Persian among the Arabic ones.</summary>
    public static readonly SearchValues<char> Persian = SearchValues.Create("پچژگ");
}
