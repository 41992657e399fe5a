namespace Assay.Benchmarks.Syntax;

/// <summary>A word of a treebank. Heads count from 0; the root's is -1.</summary>
internal sealed record TreeWord(string Form, string Lemma, string Part, string Tag, int Head, string Label)
{
    /// <summary>Part of speech and Penn tag, as the model names them.</summary>
    public string Joint => Part + "/" + Tag;
}
