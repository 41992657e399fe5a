using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>Makes references to learn from out of the fields of several: a field may take the place of one of its like.</summary>
/// <remarks>
/// A field's like has the same label, stands between the same labels, follows the same customs, and begins and ends with the
/// same mark, so that what is made looks like a reference of its list.
/// </remarks>
internal sealed class ReferenceMixer
{
    private readonly Dictionary<Likeness, List<string[]>> _fields = [];
    private readonly Shuffle _shuffle;

    /// <summary>Takes the fields of the references.</summary>
    public ReferenceMixer(IReadOnlyList<LabelledReference> references, Shuffle shuffle)
    {
        _shuffle = shuffle;
        foreach (var reference in references)
        foreach (var (start, end) in FieldsOf(reference.Labels))
        {
            var likeness = Likeness.Of(reference, start, end);
            if (!_fields.TryGetValue(likeness, out var fields))
                _fields.Add(likeness, fields = []);
            fields.Add(WordsOf(reference, start, end));
        }
    }

    /// <summary>The reference with some fields of others.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="percent">How many of a hundred fields are others'.</param>
    public LabelledReference Mix(LabelledReference reference, int percent)
    {
        var words = new List<string>();
        var labels = new List<ReferenceLabel>();
        foreach (var (start, end) in FieldsOf(reference.Labels))
        {
            var field = WordsOf(reference, start, end);
            if (_shuffle.Below(100) < percent)
            {
                var likes = _fields[Likeness.Of(reference, start, end)];
                field = likes[_shuffle.Below(likes.Count)];
            }

            words.AddRange(field);
            labels.AddRange(Enumerable.Repeat(reference.Labels[start], field.Length));
        }

        var text = string.Join(' ', words);
        return new LabelledReference(
            reference.File,
            text,
            ReferenceWords.Split(text, 0, text.Length),
            [.. labels]
        );
    }

    private static string[] WordsOf(LabelledReference reference, int start, int end) =>
        [.. reference.Words.Take(start..end).Select(word => word.In(reference.Text))];

    private static IEnumerable<(int Start, int End)> FieldsOf(ReferenceLabel[] labels)
    {
        var start = 0;
        for (var at = 1; at <= labels.Length; at++)
        {
            if (at < labels.Length && labels[at] == labels[start])
                continue;
            yield return (start, at);
            start = at;
        }
    }

    private readonly record struct Likeness(
        bool IsUgly,
        ReferenceLabel Label,
        int Before,
        int After,
        char First,
        char Last
    )
    {
        public static Likeness Of(LabelledReference reference, int start, int end)
        {
            var text = reference.Text;
            return new(
                reference.IsUgly,
                reference.Labels[start],
                start == 0 ? -1 : (int)reference.Labels[start - 1],
                end == reference.Labels.Length ? -1 : (int)reference.Labels[end],
                Mark(text[reference.Words[start].Start]),
                Mark(text[reference.Words[end - 1].End - 1])
            );
        }

        private static char Mark(char letter) => char.IsLetterOrDigit(letter) ? 'a' : letter;
    }
}
