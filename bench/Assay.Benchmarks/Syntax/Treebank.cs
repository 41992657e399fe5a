using System.Globalization;

namespace Assay.Benchmarks.Syntax;

/// <summary>Reads CoNLL-U files of Universal Dependencies.</summary>
internal static class Treebank
{
    /// <summary>The sentences of a file. Ranges of joined words and empty words are left out.</summary>
    public static List<TreeSentence> Read(string path)
    {
        var found = new List<TreeSentence>();
        var words = new List<TreeWord>();
        var text = "";
        var document = Path.GetFileNameWithoutExtension(path);
        var opens = true;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc id = ", StringComparison.Ordinal))
                document = line[14..];
            if (
                line.StartsWith("# newpar", StringComparison.Ordinal)
                || line.StartsWith("# newdoc", StringComparison.Ordinal)
            )
                opens = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal))
                text = line[9..];
            else if (line.Length == 0 && words.Count > 0)
            {
                found.Add(new TreeSentence(document, text, opens, [.. words]));
                words.Clear();
                opens = false;
            }
            else if (line.Length > 0 && line[0] != '#')
                AddWord(line.Split('\t'), words);
        }

        return found;
    }

    private static void AddWord(string[] fields, List<TreeWord> words)
    {
        if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return;
        var head = int.Parse(fields[6], CultureInfo.InvariantCulture) - 1;
        words.Add(new TreeWord(fields[1], fields[2], fields[3], fields[4], head, fields[7]));
    }
}
