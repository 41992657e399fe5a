namespace Assay.Core.Reading.Cards;

/// <summary>A script, as far as languages are told by it.</summary>
internal enum Script
{
    Other,
    Latin,
    Cyrillic,
    Arabic,
    Kana,
    Han,
    Hangul,
    Hebrew,
    Greek,
    Thai,
    Devanagari,
    Georgian,
    Armenian,
}
