namespace Assay.Core.Reading.Syntax;

/// <summary>A sentence with its tree. One object serves many sentences.</summary>
internal sealed class ParsedSentence
{
    /// <summary>The words, with their tags.</summary>
    public SentenceForms Forms { get; } = new();

    /// <summary>The head of each word, -1 for the root; there may be room for more words.</summary>
    public int[] Heads { get; private set; } = [];

    /// <summary>The label of each word.</summary>
    public byte[] Labels { get; private set; } = [];

    /// <summary>Makes room for the words.</summary>
    public void MakeRoom()
    {
        if (Heads.Length >= Forms.Count)
            return;
        Heads = new int[Forms.Count];
        Labels = new byte[Forms.Count];
    }
}
