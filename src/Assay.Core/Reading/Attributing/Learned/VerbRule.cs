using Assay.Core.Reading.Syntax;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Verbs and adjectives that attribute: "said that", "told X that", "was expected to", "is opposed to".</summary>
internal sealed class VerbRule(SpokenText text, TreeWords tree, RuleDraft draft)
{
    /// <summary>Lays the parts of the attribution that a word makes, if it makes one.</summary>
    public void Read(int verb)
    {
        var cue = tree.Complex(verb);
        if (!draft.IsFree(cue))
            return;
        if (tree.FindFull(verb, Relations.PassiveSubject) is >= 0 and var passive)
            ReadPassive(verb, cue, passive);
        else
            ReadActive(verb, cue);
    }

    private void ReadActive(int verb, (int First, int End) cue)
    {
        var subject = tree.Find(verb, Relations.Subject);
        var said = Clause(verb);
        if (said.First < said.End)
        {
            Lay(cue, subject, said);
            return;
        }

        if (text[verb].Relation == Relations.Beside && subject >= 0 && Around(verb))
            return;
        if (text[verb].Part == PartOfSpeech.Adjective && tree.Find(verb, Relations.Copula) < 0)
            return;
        if (Topic(verb, cue, subject) || !TakesObject(verb))
            return;
        if (tree.FindAfter(verb, Relations.Object) is >= 0 and var thing && !IsHearer(verb))
            Lay(cue, subject, (text[thing].Left, text[thing].Right + 1));
    }

    // Judging and showing take objects from somebody; bare "found the key" attributes nothing.
    private bool TakesObject(int verb) =>
        text[verb].Kind is CueKind.Judge or CueKind.Say
        || (
            text[verb].Kind is CueKind.Want or CueKind.Ask or CueKind.Think
            && tree.Find(verb, Relations.Subject) >= 0
        );

    private bool IsHearer(int verb) => SmallWords.IsOne(SmallWords.Hearing, text[verb].Lemma);

    // The clause that is said. "called X a Y": both; "told X that Y": the clause alone.
    private (int First, int End) Clause(int verb)
    {
        var clause = tree.Find(verb, Relations.Clause);
        var open = tree.FindAfter(verb, Relations.OpenClause);
        var thing = tree.FindAfter(verb, Relations.Object);
        if (open >= 0 && SmallWords.IsOne(SmallWords.Naming, text[verb].Lemma) && thing >= 0 && thing < open)
            return (text[thing].Left, text[open].Right + 1);
        if (clause < 0)
            clause = open;
        if (clause < 0)
        {
            clause = tree.Find(verb, Relations.Beside);
            if (clause >= 0 && text[verb].Kind is not (CueKind.Say or CueKind.Think or CueKind.Ask))
                clause = -1;
        }

        if (clause < 0)
            return (0, 0);
        var (first, end) = tree.Under(clause);
        if (first < verb && end > verb)
            return first < verb - 1 && clause < verb ? (first, Math.Min(verb, end)) : (verb + 1, end);
        return (first, end);
    }

    // "X, he said, Y": the verb hangs on what is said.
    private bool Around(int verb)
    {
        if (text[verb].Kind is not (CueKind.Say or CueKind.Think or CueKind.Ask or CueKind.Show))
            return false;
        var head = text[verb].Head;
        var subject = tree.Find(verb, Relations.Subject);
        var (first, end) = tree.Under(head);
        var from = Math.Min(text[verb].Left, text[subject].Left);
        var to = Math.Max(verb, text[subject].Right) + 1;
        draft.Lay(AttributionPart.Cue, tree.Complex(verb));
        draft.Lay(AttributionPart.Source, tree.Under(subject));
        if (first < from)
            draft.Lay(AttributionPart.Content, (first, from));
        if (Math.Max(to, text[verb].Right + 1) < end)
            draft.Lay(AttributionPart.Content, (Math.Max(to, text[verb].Right + 1), end));
        return true;
    }

    // "talked about X", "is opposed to X": the preposition belongs to the cue.
    private bool Topic(int verb, (int First, int End) cue, int subject)
    {
        if (!SmallWords.IsOne(SmallWords.Prepositional, text[verb].Lemma))
            return false;
        var topic = tree.FindAfter(verb, Relations.Oblique);
        if (topic < 0)
            topic = tree.FindAfter(verb, Relations.OpenClause);
        if (topic < 0)
            return false;
        var first = text[topic].Left;
        if (first != cue.End || !SmallWords.IsOne(SmallWords.Topics, text[first].Form))
            return false;
        Lay((cue.First, first + 1), subject, (first + 1, text[topic].Right + 1));
        return true;
    }

    private void ReadPassive(int verb, (int First, int End) cue, int subject)
    {
        var agent = tree.FindFull(verb, Relations.Agent);
        var open = tree.FindAfter(verb, Relations.OpenClause);
        if (open < 0)
            open = tree.FindAfter(verb, Relations.Clause);
        if (agent < 0 && open < 0)
            return;
        draft.Lay(AttributionPart.Cue, cue);
        if (agent >= 0)
            draft.Lay(AttributionPart.Source, tree.WithoutCase(agent));
        draft.Lay(AttributionPart.Content, tree.Under(subject));
        if (open >= 0)
            draft.Lay(AttributionPart.Content, tree.Under(open));
    }

    private void Lay((int First, int End) cue, int subject, (int First, int End) content)
    {
        if (content.First < cue.End && content.End > cue.First)
            return;
        draft.Lay(AttributionPart.Cue, cue);
        if (subject >= 0)
            draft.Lay(AttributionPart.Source, tree.Under(subject));
        draft.Lay(AttributionPart.Content, content);
    }
}
