using System.Globalization;

namespace Assay.Benchmarks.Syntax;

/// <summary>Reads a CoNLL-U file of Universal Dependencies.</summary>
internal sealed class Treebank
{
    private const string Document = "# newdoc id = ";
    private const string Blocks = "# newpar_block = ";
    private const string SentenceText = "# text = ";

    private readonly List<TreeSentence> found = [];
    private readonly List<TreeWord> words = [];
    private readonly OpenBlocks blocks = new();
    private string document;
    private string text = "";
    private bool opens = true;
    private bool isGlued;
    private Gap gap = Gap.EmptyLine;

    private Treebank(string document) => this.document = document;

    /// <summary>The sentences of a file. Ranges of joined words and empty words are left out.</summary>
    public static List<TreeSentence> Read(string path)
    {
        var treebank = new Treebank(Path.GetFileNameWithoutExtension(path));
        foreach (var line in File.ReadLines(path))
            treebank.Read(line.AsSpan());
        return treebank.found;
    }

    private void Read(ReadOnlySpan<char> line)
    {
        if (
            line.StartsWith("# newpar", StringComparison.Ordinal)
            || line.StartsWith("# newdoc", StringComparison.Ordinal)
        )
            opens = true;
        if (line.StartsWith(Document, StringComparison.Ordinal))
            document = line[Document.Length..].ToString();
        else if (line.StartsWith(Blocks, StringComparison.Ordinal))
            blocks.Open(line[Blocks.Length..].ToString());
        else if (line.StartsWith(SentenceText, StringComparison.Ordinal))
            text = line[SentenceText.Length..].ToString();
        else if (line.IsEmpty && words.Count > 0)
            AddSentence();
        else if (!line.IsEmpty && line[0] != '#')
            AddWord(line.ToString().Split('\t'));
    }

    private void AddSentence()
    {
        found.Add(
            new TreeSentence(document, text, opens, [.. words]) { Before = opens ? Gap.EmptyLine : gap }
        );
        words.Clear();
        opens = false;
        gap =
            blocks.EndsWithSentence() ? Gap.EmptyLine
            : isGlued ? Gap.None
            : Gap.Blank;
    }

    private void AddWord(string[] fields)
    {
        if (!int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _))
            return;
        var head = int.Parse(fields[6], CultureInfo.InvariantCulture) - 1;
        words.Add(new TreeWord(fields[1], fields[2], fields[3], fields[4], head, fields[7]));
        isGlued = fields[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
    }
}
