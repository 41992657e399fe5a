using System.Collections.Immutable;

namespace Assay.Core.Documents;

/// <summary>Immutable bytes, known by their SHA-256, plus the text layer that was read from them.</summary>
public sealed record Document
{
    /// <summary>Short identifier within one examination: <c>d1</c>, <c>d2</c>, ... in the order of paths.</summary>
    public required string Id { get; init; }

    /// <summary>Where the bytes came from, as the user named it; a part of an archive is <c>archive.zip!/part</c>.</summary>
    public required string Path { get; init; }

    /// <summary>SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The format that the bytes were read as: <c>text</c>, <c>markdown</c>, <c>html</c>, <c>pdf</c>, <c>docx</c>, <c>eml</c>.</summary>
    public required string Format { get; init; }

    /// <summary>The text layer: well-formed UTF-16, line ends as <c>\n</c>, no NUL.</summary>
    public required string Text { get; init; }

    /// <summary>What the file itself states about the document.</summary>
    public EmbeddedMetadata Metadata { get; init; } = EmbeddedMetadata.None;

    /// <summary>The way back from the text layer to the original, in order of start, not overlapping.</summary>
    public ImmutableArray<TextSegment> Map { get; init; } = [];

    /// <summary>What was clipped, replaced or could not be read, in plain sentences (law 6).</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The place in the original of an offset of the text layer, or <see langword="null"/> where the format has none.</summary>
    public string? PlaceOf(int offset)
    {
        var low = 0;
        var high = Map.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Map[middle].Passage.Contains(offset))
                return Map[middle].Place;
            if (Map[middle].Passage.Start > offset)
                high = middle - 1;
            else
                low = middle + 1;
        }

        return null;
    }
}
