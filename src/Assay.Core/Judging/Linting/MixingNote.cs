using Assay.Core.Reading.Wording;

namespace Assay.Core.Judging.Linting;

/// <summary>Finds the note that ICD 203 asks of reports that use both of its rows: that the terms mean the same.</summary>
internal static class MixingNote
{
    private static readonly WordSet Terms = new WordSet(
        "terms words expressions rows synonyms phrases likely probable"
    );
    private static readonly WordSet Same = new WordSet(
        "same interchangeable interchangeably synonymous synonymously synonyms equivalent equivalents"
    );

    /// <summary>Whether one sentence of the report says so.</summary>
    public static bool StandsIn(ReportText text) => text.Stretches.Any(stretch => Says(text.Words, stretch));

    private static bool Says(WordText words, Stretch stretch)
    {
        var (terms, same) = (false, false);
        for (var at = stretch.First; at < stretch.End; at++)
        {
            terms |= words.IsAny(at, Terms);
            same |= words.IsAny(at, Same);
        }

        return terms && same;
    }
}
