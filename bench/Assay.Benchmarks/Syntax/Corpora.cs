namespace Assay.Benchmarks.Syntax;

/// <summary>The parts of UD EWT and of GUM, by the splits that come with them.</summary>
/// <remarks>
/// Of GUM only the genres whose texts may be used commercially are trained on. Reddit is not there at all, since its
/// words are not distributed.
/// </remarks>
internal sealed class Corpora(string ewt, string gum)
{
    private static readonly string[] Genres = ["academic", "bio", "court", "interview", "news", "voyage"];

    // Written for print or for the web and read over by an editor; essays, letters and speeches may not be.
    private static readonly string[] EditedGenres =
    [
        "academic",
        "bio",
        "fiction",
        "news",
        "textbook",
        "voyage",
    ];

    /// <summary>EWT train, rebuilt from its sources by the list of documents, and GUM train in the six genres.</summary>
    public List<TreeSentence> Train() => [.. EwtTrain(), .. Gum("train").Where(IsOpen)];

    /// <summary>EWT dev or test, as released.</summary>
    public List<TreeSentence> Ewt(string part) =>
        Treebank.Read(Path.Combine(ewt, $"en_ewt-ud-{part}.conllu"));

    /// <summary>GUM train, dev or test, all genres that are here.</summary>
    public List<TreeSentence> Gum(string part)
    {
        var listed = Listed();
        return
        [
            .. Directory
                .GetFiles(Path.Combine(gum, "dep"), "GUM_*.conllu")
                .Order(StringComparer.Ordinal)
                .Where(file =>
                    string.Equals(
                        listed.GetValueOrDefault(Path.GetFileNameWithoutExtension(file), "train"),
                        part,
                        StringComparison.Ordinal
                    )
                )
                .SelectMany(Treebank.Read),
        ];
    }

    /// <summary>Whether a sentence of GUM belongs to a genre that may be trained on.</summary>
    public static bool IsOpen(TreeSentence sentence) => IsOf(sentence, Genres);

    /// <summary>Whether a sentence of GUM belongs to edited prose.</summary>
    public static bool IsEdited(TreeSentence sentence) => IsOf(sentence, EditedGenres);

    private static bool IsOf(TreeSentence sentence, string[] genres) =>
        genres.Any(genre => sentence.Document.StartsWith($"GUM_{genre}_", StringComparison.Ordinal));

    /// <summary>EWT train, rebuilt from its sources by the list of documents.</summary>
    public IEnumerable<TreeSentence> EwtTrain() =>
        File.ReadLines(Path.Combine(ewt, "not-to-release", "file-lists", "files.train"))
            .Where(line => line.Length > 0)
            .SelectMany(line => Treebank.Read(Path.Combine(ewt, "not-to-release", "sources", line)));

    private Dictionary<string, string> Listed()
    {
        var listed = new Dictionary<string, string>(StringComparer.Ordinal);
        var part = "train";
        foreach (var line in File.ReadLines(Path.Combine(gum, "splits.md")))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
                part = line[3..].Trim();
            else if (line.Trim().StartsWith("* ", StringComparison.Ordinal))
                listed[line.Trim()[2..].Trim()] = part;
        }

        return listed;
    }
}
