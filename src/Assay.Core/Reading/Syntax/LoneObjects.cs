using System.Collections.Immutable;

namespace Assay.Core.Reading.Syntax;

/// <summary>Makes an indirect object direct where its verb has neither an object nor a clause beside it.</summary>
/// <remarks>Universal Dependencies: where there is just one object, it is labelled <c>obj</c>, whatever its role.</remarks>
internal sealed class LoneObjects(ImmutableArray<string> labels)
{
    private readonly byte indirect = (byte)labels.IndexOf("iobj");
    private readonly byte direct = (byte)labels.IndexOf("obj");
    private readonly byte clause = (byte)labels.IndexOf("ccomp");
    private readonly byte openClause = (byte)labels.IndexOf("xcomp");

    /// <summary>Mends the labels of a sentence.</summary>
    public void Mend(ParsedSentence sentence)
    {
        for (var word = 0; word < sentence.Forms.Count; word++)
            if (sentence.Labels[word] == indirect && IsLone(sentence, sentence.Heads[word]))
                sentence.Labels[word] = direct;
    }

    private bool IsLone(ParsedSentence sentence, int head)
    {
        for (var word = 0; word < sentence.Forms.Count; word++)
        {
            var label = sentence.Labels[word];
            if (sentence.Heads[word] == head && (label == direct || label == clause || label == openClause))
                return false;
        }

        return true;
    }
}
