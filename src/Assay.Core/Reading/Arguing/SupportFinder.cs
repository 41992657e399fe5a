using Assay.Core.Reading.Wording;

namespace Assay.Core.Reading.Arguing;

/// <summary>Finds which statements are offered as support for which.</summary>
/// <remarks>
/// Precise rather than broad. Numbered premises ("First", "The second reason") support the statement that announces
/// them ("three reasons"), or the main conclusion where none does; what stands right before "therefore" supports it;
/// "for example" and "this is because" support what they follow; a clause with "because" supports the rest of its sentence.
/// </remarks>
internal static class SupportFinder
{
    private static readonly WordSet Ordinals = new WordSet(
        "first firstly second secondly third thirdly fourth fourthly fifth fifthly"
    );
    private static readonly WordSet Counted = new WordSet(
        "reasons grounds arguments points factors facts considerations observations lines pieces"
    );
    private static readonly WordSet Numbers = new WordSet("two three four five six several");
    private static readonly WordSet Therefore = new WordSet(
        "therefore thus hence consequently accordingly so"
    );
    private static readonly WordSet Joins = new WordSet("and but the");

    /// <summary>For each statement the indices of those that it supports, in order.</summary>
    public static List<List<int>> Find(ReadText text, List<Argued> statements, int main)
    {
        var supports = statements.Select(_ => new List<int>()).ToList();
        var announced = -1;
        var lastMain = -1;
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];
            if (statement.Draft.IsClause)
            {
                AddBecause(text.Words, statements, index, supports);
                continue;
            }

            if (Announces(text.Words, statement))
                announced = index;
            else if (IsNumbered(text.Words, statement))
                Add(supports, index, announced >= 0 ? announced : main);
            else if (lastMain >= 0 && IsNear(text, statements, lastMain, index))
                Link(text.Words, statement, lastMain, index, supports);
            lastMain = index;
        }

        AddPremisesOfMain(text.Words, statements, main, announced, supports);
        return supports;
    }

    private static void Add(List<List<int>> supports, int from, int to)
    {
        if (to >= 0 && to != from && !supports[from].Contains(to))
            supports[from].Add(to);
    }

    private static bool Announces(WordText words, Argued statement)
    {
        for (var at = statement.Draft.First; at + 1 < statement.Draft.End; at++)
            if (words.IsAny(at, Numbers) && (words.IsAny(at + 1, Counted) || words.IsAny(at + 2, Counted)))
                return true;
        return false;
    }

    private static bool IsNumbered(WordText words, Argued statement)
    {
        var first = statement.Draft.First;
        if (words.IsAny(first, Joins))
            first++;
        if (!words.IsAny(first, Ordinals))
            return false;
        // "First" as a connective has a comma or "of all"; as an adjective it needs "reason" or the like.
        return words.IsMark(first + 1, ',')
            || words.Is(first + 1, "of")
            || words.Is(first + 1, "reason")
            || words.Is(first + 1, "ground")
            || words.Is(first + 1, "point")
            || words.Word(first).EndsWith("ly");
    }

    private static bool IsNear(ReadText text, List<Argued> statements, int before, int index) =>
        text.Sentences[statements[before].Draft.Sentence].Paragraph
            == text.Sentences[statements[index].Draft.Sentence].Paragraph
        && statements[index].Draft.Sentence - statements[before].Draft.Sentence <= 1;

    private static void Link(
        WordText words,
        Argued statement,
        int before,
        int index,
        List<List<int>> supports
    )
    {
        var first = statement.Draft.First;
        if (words.IsAny(first, Therefore) && (words.IsMark(first + 1, ',') || !words.Is(first, "so")))
            Add(supports, before, index);
        else if (IsExample(words, first))
            Add(supports, index, before);
    }

    private static bool IsExample(WordText words, int first) =>
        words.Is(first, "for") && (words.Is(first + 1, "example") || words.Is(first + 1, "instance"))
        || words.Is(first, "the")
            && words.Word(first + 1).StartsWith("classic")
            && words.Is(first + 2, "example")
        || words.Is(first, "this") && words.Is(first + 1, "is") && words.Is(first + 2, "because")
        || words.Is(first, "the")
            && words.Is(first + 1, "reason")
            && (words.Is(first + 2, "is") || words.Is(first + 2, "was"));

    private static void AddBecause(
        WordText words,
        List<Argued> statements,
        int index,
        List<List<int>> supports
    )
    {
        var draft = statements[index].Draft;
        if (!words.Is(draft.First, "because"))
            return;
        var whole = statements.FindIndex(other =>
            other.Draft.Sentence == draft.Sentence && !other.Draft.IsClause
        );
        Add(supports, index, whole);
    }

    // "Given these principles": the numbered premises, or the statement that announced them, carry the conclusion.
    private static void AddPremisesOfMain(
        WordText words,
        List<Argued> statements,
        int main,
        int announced,
        List<List<int>> supports
    )
    {
        if (main < 0 || announced < 0 || announced >= main)
            return;
        var first = statements[main].Draft.First;
        if (!words.Is(first, "given") && !words.Is(first, "considering") && !words.IsAny(first, Therefore))
            return;
        for (var index = announced + 1; index < main; index++)
            if (supports[index].Contains(announced))
                Add(supports, index, main);
    }
}
