using Assay.Core.Documents;

namespace Assay.Core.Reading.Citations;

/// <summary>Reads a whole line as one reference.</summary>
internal static class ReferenceReader
{
    /// <summary>Reads <c>text[start..end]</c> without its number or bullet.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line starts.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    /// <param name="passage">The reference without number and white space.</param>
    public static CitedWork Read(string text, int start, int end, out Passage passage)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        start = NoteNumbers.Skip(text, start, end, out _);
        passage = new Passage(start, Math.Max(start, end));
        return WorkReader.Read(text, start, end);
    }
}
