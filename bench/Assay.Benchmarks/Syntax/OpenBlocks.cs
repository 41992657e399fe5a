using System.Collections.Frozen;
using System.Globalization;

namespace Assay.Benchmarks.Syntax;

/// <summary>Follows the blocks of a document of GUM, which <c># newpar_block</c> gives with their lengths in sentences.</summary>
/// <remarks>
/// GUM marks with <c># newpar</c> where a block begins. Where one ends within a larger one, or with nothing marked behind
/// it, only its length tells: <c># newpar_block = figure (1 s) | caption (1 s)</c> is a caption of one sentence, and what
/// follows stands on a line of its own. Quotations, turns of speech and type faces are no blocks: they stand within lines.
/// </remarks>
internal sealed class OpenBlocks
{
    private static readonly FrozenSet<string> Names = FrozenSet.Create(
        StringComparer.Ordinal,
        ["head", "p", "figure", "caption", "list", "item", "note", "table", "row", "cell", "lg", "l"]
    );

    private readonly List<int> left = [];

    /// <summary>Opens the blocks of an annotation, from the outermost to the innermost.</summary>
    public void Open(string annotation)
    {
        foreach (var block in annotation.Split(" | "))
            if (Names.Contains(block.Split(' ')[0]) && Length(block) is { } sentences)
                left.Add(sentences);
    }

    /// <summary>Goes over one sentence; whether a block ends with it.</summary>
    public bool EndsWithSentence()
    {
        for (var at = 0; at < left.Count; at++)
            left[at]--;
        return left.RemoveAll(length => length <= 0) > 0;
    }

    // "p (3 s)"
    private static int? Length(string block)
    {
        var open = block.LastIndexOf('(');
        return
            open > 0
            && block.EndsWith(" s)", StringComparison.Ordinal)
            && int.TryParse(
                block.AsSpan(open + 1, block.Length - open - 4),
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var sentences
            )
            ? sentences
            : null;
    }
}
