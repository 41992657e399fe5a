using Assay.Core.Documents;

namespace Assay.Benchmarks.Syntax;

/// <summary>Counts the ends of sentences that one side has and the other has not, by what stands before them.</summary>
internal static class EndKinds
{
    /// <summary>Kinds with their numbers, the most frequent first.</summary>
    public static string Counts(
        IEnumerable<(string Text, IEnumerable<Passage> Some, IEnumerable<Passage> Others)> documents
    )
    {
        var kinds = documents
            .SelectMany(document =>
                document
                    .Some.Select(sentence => sentence.End)
                    .Except(document.Others.Select(sentence => sentence.End))
                    .Select(end => Of(document.Text, end))
            )
            .GroupBy(kind => kind, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => $"{group.Count()} {group.Key}");
        return string.Join(", ", kinds) is { Length: > 0 } counts ? counts : "none";
    }

    private static string Of(string text, int end)
    {
        var at = end - 1;
        while (at > 0 && text[at] is '"' or '\'' or '”' or '’' or ')' or ']')
            at--;
        return text[at] switch
        {
            '.' or '!' or '?' or '…' => IsQuoted(text, end) ? "at a stop in a quotation" : "at a stop",
            ';' => "at a semicolon",
            ':' => "at a colon",
            '-' or '–' or '—' => "at a dash",
            _ => "without a mark",
        };
    }

    private static bool IsQuoted(string text, int end)
    {
        var paragraph = text.AsSpan(..end);
        paragraph = paragraph[(paragraph.LastIndexOf('\n') + 1)..];
        return paragraph.Count('"') % 2 == 1 || paragraph.Count('“') > paragraph.Count('”');
    }
}
