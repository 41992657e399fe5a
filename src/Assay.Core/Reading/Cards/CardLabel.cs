namespace Assay.Core.Reading.Cards;

/// <summary>What a labelled line such as <c>Author: ...</c> tells.</summary>
internal enum CardLabel
{
    None,
    Title,
    Author,
    Date,
    Publication,
    Volume,
    Issue,
}
