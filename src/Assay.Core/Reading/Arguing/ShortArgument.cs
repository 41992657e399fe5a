using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds the claim of a text of one paragraph, which has neither title nor summary to tell it by.</summary>
internal static class ShortArgument
{
    private const int Least = 3;
    private const int Most = 12;
    private const double ClearLead = 1;

    /// <summary>Index of the claim among the statements, or -1 where nothing argues or none is clearly ahead.</summary>
    public static int Claim(ReadText text, List<Argued> statements)
    {
        if (text.Sentences.Length == 0 || text.Sentences[^1].Paragraph > 0)
            return -1;
        var parts = new List<int>();
        for (var at = 0; at < statements.Count; at++)
            if (!statements[at].Draft.IsClause)
                parts.Add(at);
        if (parts.Count is < Least or > Most)
            return -1;
        var ranges = parts.ConvertAll(at => (statements[at].Draft.First, statements[at].Draft.End));
        var sketch = ArgumentSketcher.Of(text.Words, ranges);
        var claim = statements[parts[sketch.Claim]];
        return
            sketch.Lead >= ClearLead
            && claim.Commitment is (Commitment.Asserted or Commitment.Denied)
            && !claim.HasVoice
            && !claim.Draft.IsHeading
            && Argues(text.Words, claim.Draft.First, claim.Draft.End)
            ? parts[sketch.Claim]
            : -1;
    }

    private static bool Argues(WordText words, int first, int end) =>
        ArgumentSigns.Concludes(words, first, end)
        || ArgumentSigns.Obliges(words, first, end)
        || ArgumentSigns.Values(words, first, end);
}
