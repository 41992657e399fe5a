namespace Assay.Core.Reading.Syntax;

/// <summary>The parts of speech of Universal Dependencies.</summary>
internal enum PartOfSpeech
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>Adjective.</summary>
    Adjective,

    /// <summary>Preposition.</summary>
    Adposition,

    /// <summary>Adverb.</summary>
    Adverb,

    /// <summary>Auxiliary.</summary>
    Auxiliary,

    /// <summary>"and", "or", "but".</summary>
    Coordinator,

    /// <summary>Determiner.</summary>
    Determiner,

    /// <summary>Interjection.</summary>
    Interjection,

    /// <summary>Noun.</summary>
    Noun,

    /// <summary>Number.</summary>
    Numeral,

    /// <summary>"not", "'s", "to".</summary>
    Particle,

    /// <summary>Pronoun.</summary>
    Pronoun,

    /// <summary>Name.</summary>
    ProperNoun,

    /// <summary>Punctuation mark.</summary>
    Punctuation,

    /// <summary>"that", "if", "because".</summary>
    Subordinator,

    /// <summary>Symbol.</summary>
    Symbol,

    /// <summary>Verb.</summary>
    Verb,
}
