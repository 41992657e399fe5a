using Assay.Core.Documents;
using Assay.Core.Reading.Stating;
using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds conduct that is called established: "demonstrated character", "a proven record".</summary>
internal static class Establishing
{
    private static readonly WordSet Established = new(
        "demonstrated proven proved established documented confirmed undisputed undeniable acknowledged"
    );
    private static readonly WordSet Conduct = new(
        "character record pattern practice practices tendency willingness guilt responsibility role involvement complicity hand behaviour "
            + "behavior modus method methods manipulation deception staging interference operation operations campaign contacts ties links habit history capacity capability intent intentions crime crimes treachery conduct appetite"
    );
    private static readonly WordSet Withheld = new("not never no be un if whether once until");

    /// <summary>The word that calls it so, or <see langword="null"/>.</summary>
    public static Mark? Find(ReadText text, Draft statement)
    {
        for (var at = statement.First; at < statement.End; at++)
            if (
                text.Words.IsAny(at, Established)
                && text.IsOwn(at)
                && IsOfConduct(text.Words, at, statement.End)
            )
                return text.MarkOf(at, at);
        return null;
    }

    private static bool IsOfConduct(WordText words, int at, int end)
    {
        if (words.IsAny(at - 1, Withheld))
            return false;
        for (var noun = at + 1; noun < Math.Min(end, at + 3) && words.IsWord(noun); noun++)
            if (words.IsAny(noun, Conduct))
                return true;
        return false;
    }
}
