namespace Assay.Core.Reading.Syntax;

/// <summary>The names of the parts of speech in Universal Dependencies.</summary>
internal static class PartsOfSpeech
{
    private static readonly string[] Names =
    [
        "X",
        "ADJ",
        "ADP",
        "ADV",
        "AUX",
        "CCONJ",
        "DET",
        "INTJ",
        "NOUN",
        "NUM",
        "PART",
        "PRON",
        "PROPN",
        "PUNCT",
        "SCONJ",
        "SYM",
        "VERB",
    ];

    /// <summary>The part of speech with this name; <see cref="PartOfSpeech.Other"/> for any other.</summary>
    public static PartOfSpeech Parse(string name) => (PartOfSpeech)Math.Max(0, Array.IndexOf(Names, name));

    /// <summary>Its name.</summary>
    public static string NameOf(PartOfSpeech part) => Names[(int)part];
}
