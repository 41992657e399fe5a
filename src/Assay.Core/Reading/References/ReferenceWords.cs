using Assay.Core.Documents;

namespace Assay.Core.Reading.References;

/// <summary>Cuts a reference at white space, which is where the training data may change from one field to the next.</summary>
internal static class ReferenceWords
{
    /// <summary>The words of <c>text[start..end]</c> in order.</summary>
    public static List<Passage> Split(string text, int start, int end)
    {
        var words = new List<Passage>();
        var at = start;
        while (true)
        {
            while (at < end && char.IsWhiteSpace(text[at]))
                at++;
            if (at >= end)
                return words;
            var from = at;
            while (at < end && !char.IsWhiteSpace(text[at]))
                at++;
            words.Add(new Passage(from, at));
        }
    }
}
