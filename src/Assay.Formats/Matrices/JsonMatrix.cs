using System.Collections.Immutable;
using Assay.Core.Weighing.Matrices;

namespace Assay.Formats.Matrices;

/// <summary>A matrix in JSON: our own plain form, or a project or matrix of Intel Workbench.</summary>
internal static class JsonMatrix
{
    /// <summary>Reads a text.</summary>
    public static EvidenceMatrix Read(string file, string text)
    {
        var draft = new MatrixDraft(file);
        var root = JsonPartReader.Read(file, draft, text);
        if (root.Find("achMatrices") is { } matrices)
            return IntelWorkbenchFormat.Read(draft, root, Only(draft, matrices));
        return root.Find("ratings") is null
            ? Read(draft, root)
            : IntelWorkbenchFormat.Read(draft, root, root);
    }

    private static JsonPart Only(MatrixDraft draft, JsonPart matrices) =>
        matrices.List() is [var only]
            ? only
            : throw draft.Refuse(matrices.Line, $"{matrices.List().Length} matrices in the project", "one");

    private static EvidenceMatrix Read(MatrixDraft draft, JsonPart root)
    {
        root.Only("title", "hypotheses", "items");
        draft.Title = root.Find("title")?.Text();
        foreach (var part in root.Get("hypotheses").List())
            Hypothesis(draft, part);
        foreach (var part in root.Get("items").List())
            Item(draft, part);
        return draft.Build(root.Line);
    }

    private static void Hypothesis(MatrixDraft draft, JsonPart part)
    {
        if (part.Words is { } id)
            draft.Hypothesis(part.Line, id, says: null);
        else
            draft.Hypothesis(part.Line, part.Only("id", "says").Get("id").Text(), part.Find("says")?.Text());
    }

    private static void Item(MatrixDraft draft, JsonPart part)
    {
        part.Only("id", "says", "credibility", "relevance", "weight", "marks");
        var (credibility, relevance) = (part.Find("credibility"), part.Find("relevance"));
        var weight = part.Find("weight");
        draft.Item(
            part.Line,
            new MatrixItem
            {
                Id = part.Get("id").Text(),
                Says = part.Find("says")?.Text() ?? "",
                Credibility = draft.Level(credibility?.Line ?? part.Line, credibility?.Text()),
                Relevance = draft.Level(relevance?.Line ?? part.Line, relevance?.Text()),
                Weight = weight is null ? 1 : draft.Weight(weight.Line, weight.Value()),
                Votes = Votes(draft, part.Get("marks")),
            }
        );
    }

    private static ImmutableArray<ImmutableArray<Consistency>> Votes(MatrixDraft draft, JsonPart marks)
    {
        var votes = new ImmutableArray<Consistency>[draft.Hypotheses];
        Array.Fill(votes, []);
        foreach (var part in marks.Object())
        {
            var place =
                draft.PlaceOf(part.Name)
                ?? throw draft.Refuse(
                    part.Line,
                    $"a mark for {MatrixDraft.Clip(part.Name)}",
                    "one of the hypotheses above"
                );
            votes[place] = part.Elements is { } several
                ? [.. several.Select(vote => draft.Mark(vote.Line, vote.Text()))]
                : [draft.Mark(part.Line, part.Text())];
        }

        return [.. votes];
    }
}
