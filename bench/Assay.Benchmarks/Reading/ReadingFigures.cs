using Assay.Benchmarks.Articles;
using Assay.Benchmarks.Attribution;
using Assay.Benchmarks.References;
using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Attributing.Learned;
using Assay.Core.Reading.References;
using Assay.Core.Reading.Syntax;

namespace Assay.Benchmarks.Reading;

/// <summary>All figures of reading that the data at hand allow, by the evaluations that each part has.</summary>
/// <param name="data">The folder with <c>reading</c> and <c>words</c>.</param>
/// <param name="ewt">The unpacked UD EWT.</param>
/// <param name="gum">The unpacked GUM.</param>
/// <param name="polnear">The unpacked PolNeAR, with the folder dev.</param>
/// <param name="pages">The unpacked pages of the article extraction benchmark.</param>
internal sealed class ReadingFigures(string data, string ewt, string gum, string polnear, string pages)
{
    /// <summary>The figures, each as soon as it is measured; a part whose data are missing says so and gives none.</summary>
    public IEnumerable<ReadingFigure> Measure() =>
        From(ewt, OfEwt)
            .Concat(From(gum, OfGum))
            .Concat(From(polnear, OfPolnear))
            .Concat(From(Path.Combine(data, "reading", "cofenet", "res", "riqua"), OfRiqua))
            .Concat(From(Path.Combine(data, "reading", "anystyle", "res", "parser"), OfReferences))
            .Concat(From(Path.Combine(data, "reading", "commitmentbank"), OfCommitment))
            .Concat(From(Path.Combine(data, "words"), OfHedges))
            .Concat(From(Path.Combine(data, "reading", "microtexts", "corpus", "en"), OfArgument))
            .Concat(From(pages, OfPages));

    private static IEnumerable<ReadingFigure> From(
        string folder,
        Func<string, IEnumerable<ReadingFigure>> measure
    )
    {
        if (Directory.Exists(folder))
            return measure(folder);
        Console.Error.WriteLine($"{folder} is not there: its figures are left out.");
        return [];
    }

    private IEnumerable<ReadingFigure> OfEwt(string _)
    {
        var scores = SyntaxScores.Of(SyntaxModel.English, new Corpora(ewt, gum).Ewt("test"));
        yield return new("part of speech, EWT test", scores.PartOfSpeech, 0.955);
        yield return new("head and relation, EWT test", scores.Attachment, 0.83);
    }

    private IEnumerable<ReadingFigure> OfGum(string _)
    {
        var all = new Corpora(ewt, gum).Gum("test");
        var scores = SyntaxScores.Of(SyntaxModel.English, all.Where(Corpora.IsOpen));
        yield return new("part of speech, GUM test, six genres", scores.PartOfSpeech, 0.96);
        yield return new("head and relation, GUM test, six genres", scores.Attachment, 0.83);
        var (sentences, stopped, _) = SplitScores.Of(all.Where(Corpora.IsEdited));
        yield return new("sentences as the treebank parts them, GUM test, edited", sentences, 0.97);
        yield return new("sentences that end at a stop, GUM test, edited", stopped, 0.97);
    }

    private static IEnumerable<ReadingFigure> OfPolnear(string folder) =>
        OfAttributions(
            "PolNeAR dev",
            AttributionCorpora.Polnear(folder, "dev", everyAnnotator: false),
            [0.45, 0.50, 0.32]
        );

    private static IEnumerable<ReadingFigure> OfRiqua(string folder) =>
        OfAttributions(
            "RiQuA test",
            AttributionCorpora.Riqua(Path.Combine(folder, "test.txt")),
            [0.62, 0.72, 0.68]
        );

    private static IEnumerable<ReadingFigure> OfAttributions(
        string name,
        List<AnnotatedText> texts,
        double[] bars
    ) =>
        AttributionBench
            .Scores(texts, AttributionModel.Default.Tag)
            .Zip(bars)
            .Select(pair => new ReadingFigure(
                $"{pair.First.Part}, exact span, {name}",
                pair.First.ExactInterval,
                pair.Second
            ));

    private static IEnumerable<ReadingFigure> OfReferences(string folder)
    {
        var clean = ReferenceCorpus.Read(folder).HeldOut.Where(reference => reference.File is not "ugly");
        var score = ReferenceScore.Of(new ReferenceTagger(ReferenceModel.Default), clean);
        yield return new("words of references wrong, core and good", score.WordsWrong, 0.02, IsLeast: false);
        yield return new("whole references right, core and good", score.WholeRight, 0.82);
    }

    private static IEnumerable<ReadingFigure> OfCommitment(string folder) =>
        [
            new(
                "commitment, Spearman, CommitmentBank",
                CommitmentBench.Agreement(Path.Combine(folder, "CommitmentBank-items.csv")),
                0.5,
                IsPercent: false
            ),
        ];

    private static IEnumerable<ReadingFigure> OfHedges(string folder) =>
        [
            new(
                "bands of hedges, mean distance to the survey medians",
                HedgeBands.MeanDistance(folder),
                0.05,
                IsLeast: false,
                IsPercent: false
            ),
        ];

    private static IEnumerable<ReadingFigure> OfArgument(string folder) =>
        [new("central claim, microtexts", ArgumentBench.Claims(folder), 0.75)];

    private static IEnumerable<ReadingFigure> OfPages(string folder) =>
        [new("article body, F1", ArticleScores.Bodies(ReadPage.All(folder)), 0.96)];
}
