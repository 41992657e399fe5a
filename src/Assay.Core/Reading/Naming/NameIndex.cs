using System.Collections.Immutable;
using Assay.Core.Documents;

namespace Assay.Core.Reading.Naming;

/// <summary>The names of a text, and who a later, shorter mention stands for where that is safe.</summary>
/// <remarks>
/// A surname stands for the one person whose fuller name ends in it; where two share it, it stands for nobody. "He" and
/// "she" stand for the only person named in their sentence before them and in the one before it; "the group" and "the
/// paper" for the only body or publication named so. Anything else is left as it stands.
/// </remarks>
internal sealed class NameIndex
{
    private readonly ReadText text;

    private NameIndex(ReadText text, ImmutableArray<Name> names)
    {
        this.text = text;
        Names = names;
    }

    /// <summary>The names in order.</summary>
    public ImmutableArray<Name> Names { get; }

    /// <summary>Reads the names of a text.</summary>
    public static NameIndex Of(ReadText text)
    {
        var found = new NameFinder(text.Text, text.Words).Find(text.Syntax);
        var full = FullNames(text.Text, found);
        return new NameIndex(
            text,
            [
                .. found.Select(
                    (name, index) =>
                        new Name(
                            Mark.Of(text.Text, name.Passage),
                            found[full[index]].Kind,
                            Mark.Of(text.Text, found[full[index]].Passage)
                        )
                ),
            ]
        );
    }

    /// <summary>The fullest name of a source, or <see langword="null"/> where it is not safe to say.</summary>
    public Mark? HolderOf(Mark source)
    {
        var first = FirstFrom(source.Passage.Start);
        if (first < Names.Length && Names[first].Mark.Passage.Start < source.Passage.End)
            return IsOnly(first, source.Passage) ? Names[first].Full : null;
        var token = text.Words.FirstFrom(source.Passage.Start);
        var last = text.Words.FirstFrom(source.Passage.End) - 1;
        if (token == last && text.Words.IsAny(token, NameWordLists.Pronouns))
            return OnlyBefore(source, NameKind.Person);
        if (last != token + 1 || !text.Words.Is(token, "the"))
            return null;
        if (text.Words.IsAny(last, NameWordLists.Again))
            return OnlyBefore(source, NameKind.Organisation);
        return text.Words.IsAny(last, NameWordLists.AgainPapers)
            ? OnlyBefore(source, NameKind.Publication)
            : null;
    }

    // "Meyer, head of the Ministry": the name that opens the phrase; "aides of Meyer" are not Meyer.
    private bool IsOnly(int name, Passage source)
    {
        var start = Names[name].Mark.Passage.Start;
        for (var token = text.Words.FirstFrom(source.Start); token < text.Words.FirstFrom(start); token++)
            if (
                !text.Words.IsCapital(token)
                && !text.Words.IsAny(token, NameWordLists.Titles)
                && !text.Words.Is(token, "the")
                && !text.Words.Is(token, ".")
            )
                return false;
        return !text.Words.IsPossessive(text.Words.FirstFrom(Names[name].Mark.Passage.End) - 1)
            || Names[name].Mark.Passage.End >= source.End;
    }

    private Mark? OnlyBefore(Mark source, NameKind kind)
    {
        var sentence = text.SentenceAt(source.Passage.Start);
        if (sentence < 0)
            return null;
        var paragraph = text.Sentences[sentence].Paragraph;
        var from =
            sentence > 0 && text.Sentences[sentence - 1].Paragraph == paragraph ? sentence - 1 : sentence;
        Mark? only = null;
        for (
            var at = FirstFrom(text.Sentences[from].Passage.Start);
            at < Names.Length && Names[at].Mark.Passage.Start < source.Passage.Start;
            at++
        )
        {
            if (Names[at].Kind is NameKind.Unknown && kind == NameKind.Person)
                return null;
            if (Names[at].Kind != kind)
                continue;
            if (only is not null && only != Names[at].Full)
                return null;
            only = Names[at].Full;
        }

        return only;
    }

    private int FirstFrom(int offset)
    {
        var low = 0;
        var high = Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Names[middle].Mark.Passage.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    // For each name the index of its fullest mention: of the names that end in the same word, if they agree.
    private static int[] FullNames(string text, List<FoundName> names)
    {
        var byLast = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var parts = names.ConvertAll(name =>
            name.Passage.In(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
        for (var index = 0; index < names.Count; index++)
        {
            if (!byLast.TryGetValue(parts[index][^1], out var list))
                byLast.Add(parts[index][^1], list = []);
            list.Add(index);
        }

        var full = new int[names.Count];
        foreach (var list in byLast.Values)
        {
            var longest = list[0];
            foreach (var index in list)
                if (parts[index].Length > parts[longest].Length)
                    longest = index;
            var agree = list.TrueForAll(index => IsShort(parts[index], parts[longest]));
            foreach (var index in list)
                full[index] = agree
                    ? longest
                    : list.Find(other => parts[other].SequenceEqual(parts[index], StringComparer.Ordinal));
        }

        return full;
    }

    // "Petrov" and "I. Petrov" are short for "Ivan Petrov"; "Anna Petrov" is not.
    private static bool IsShort(string[] name, string[] full) =>
        name.Length == 1
        || name.SequenceEqual(full, StringComparer.Ordinal)
        || name.Length <= full.Length
            && name[0].TrimEnd('.') is { Length: > 0 } given
            && full[0].StartsWith(given, StringComparison.Ordinal);
}
