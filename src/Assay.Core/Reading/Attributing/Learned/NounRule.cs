namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Nouns that attribute: "the claim that", "his support for", "criticism of X by Y".</summary>
internal sealed class NounRule(SpokenText text, TreeWords tree, RuleDraft draft)
{
    /// <summary>Lays the parts of the attribution that a noun makes, if it makes one.</summary>
    public void Read(int noun)
    {
        if (text[noun].Kind != CueKind.Noun || !draft.IsFree((noun, noun + 1)))
            return;
        var owner = tree.FindFull(noun, Relations.Possessor);
        var clause = tree.FindFull(noun, Relations.NounClause);
        if (clause < 0)
            clause = tree.FindAfter(noun, Relations.Clause);
        if (clause >= 0 && IsContent(clause))
            Lay(noun, noun + 1, owner, tree.Under(clause));
        else if (owner >= 0 && tree.FindAfter(noun, Relations.NounModifier) is >= 0 and var topic)
            ReadTopic(noun, owner, topic);
    }

    private bool IsContent(int clause)
    {
        var first = text[clause].Left;
        return text[first].Form == SmallWords.That || text[first].Form == SmallWords.To;
    }

    private void ReadTopic(int noun, int owner, int topic)
    {
        var first = text[topic].Left;
        if (first == noun + 1 && SmallWords.IsOne(SmallWords.Topics, text[first].Form))
            Lay(noun, first + 1, owner, (first + 1, text[topic].Right + 1));
    }

    private void Lay(int noun, int cueEnd, int owner, (int First, int End) content)
    {
        draft.Lay(AttributionPart.Cue, (noun, cueEnd));
        if (owner >= 0)
            draft.Lay(AttributionPart.Source, tree.Under(owner));
        draft.Lay(AttributionPart.Content, content);
    }
}
