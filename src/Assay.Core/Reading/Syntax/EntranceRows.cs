namespace Assay.Core.Reading.Syntax;

/// <summary>The rows of the entrance's table whose sum stands for a word: the word, its letters, its class and its tags.</summary>
internal static class EntranceRows
{
    /// <summary>Fills the rows of one tagged word.</summary>
    public static void Fill(SentenceForms sentence, int at, Span<uint> into)
    {
        ref readonly var form = ref sentence.Forms[at];
        var entry = sentence.Entries[at];
        var row = new FeatureRow(into);
        row.Add(sentence.Words[at]);
        row.Add(entry.IsKnown ? form.Exact : 0);
        row.Add(entry.IsKnown ? entry.Class + 2 : form.Suffixes[1] | 0x80000000);
        row.Add(sentence.Tags[at], sentence.GuideTags[at]);
        row.Add(sentence.Tags[at]);
        row.Add(form.Shape, at == 0 ? 1u : 0);
        row.Add(form.Suffixes[1]);
        row.Add(form.Suffixes[2]);
        row.Add(form.Suffixes[3]);
        row.Add(form.Prefixes[1]);
        row.Add(form.Prefixes[2]);
        row.Add(form.Prefixes[3]);
        row.Add(sentence.Tags[at], sentence.Words[at]);
        var before = Tag(sentence, at - 1);
        var after = Tag(sentence, at + 1);
        row.Add(before, sentence.Tags[at]);
        row.Add(sentence.Tags[at], after);
        row.Add(before, sentence.Tags[at], after);
        for (var each = 0; each < into.Length; each++)
            into[each] >>= 32 - TreeShape.TableBits;
    }

    private static uint Tag(SentenceForms sentence, int at) =>
        (uint)at < (uint)sentence.Count ? sentence.Tags[at] : 255u;
}
