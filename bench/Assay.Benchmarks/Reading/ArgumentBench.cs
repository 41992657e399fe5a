using Assay.Benchmarks.Syntax;
using Assay.Core.Reading.Arguing;

namespace Assay.Benchmarks.Reading;

/// <summary>
/// <c>argument evaluate FOLDER</c> says in how many of the microtexts the central claim is found and how many parts are attached
/// rightly; <c>argument misses FOLDER</c> lists the claims missed in the half that may be looked at.
/// </summary>
/// <remarks>The texts are CC BY-NC-SA 4.0: they are measured on, and nothing is learned from them.</remarks>
internal static class ArgumentBench
{
    /// <summary>Runs a command; 2 for a wrong one.</summary>
    public static int Run(string[] args)
    {
        switch (args)
        {
            case ["evaluate", var folder]:
                var texts = Microtext.All(folder);
                Print("all", texts);
                Print("half that was looked at", [.. texts.Where(text => text.MayBeSeen)]);
                Print("other half", [.. texts.Where(text => !text.MayBeSeen)]);
                return 0;
            case ["misses", var folder]:
                foreach (var text in Microtext.All(folder).Where(text => text.MayBeSeen))
                    Show(text);
                return 0;
            default:
                Console.Error.WriteLine("usage: argument evaluate FOLDER | argument misses FOLDER");
                return 2;
        }
    }

    private static void Print(string name, IReadOnlyList<Microtext> texts)
    {
        var read = texts.Select(text => (text, Sketch: Sketch(text))).ToList();
        var claims = read.Select(each => (Hits(each.text, each.Sketch), 1)).ToList();
        var first = read.Select(each => (each.text.Claim == 0 ? 1 : 0, 1)).ToList();
        var attached = read.Select(each => Attached(each.text, each.Sketch)).ToList();
        var flat = texts.Select(text =>
            (text.Parents.Count(parent => parent == text.Claim), text.Parents.Length - 1)
        );
        Console.WriteLine($"{name}: {texts.Count} texts");
        Console.WriteLine(
            $"  central claim {Interval.Of(claims)} % (the first part of each: {Interval.Of(first)} %)"
        );
        Console.WriteLine(
            $"  attachment F1 {Interval.Of(attached)} % (all to the true claim: {Interval.Of([.. flat])} %)"
        );
    }

    /// <summary>The share of texts whose central claim is found.</summary>
    public static Interval Claims(string folder) =>
        Interval.Of([.. Microtext.All(folder).Select(text => (Hits(text, Sketch(text)), 1))]);

    private static ArgumentSketch Sketch(Microtext text) => ArgumentSketcher.Of(text.Words, text.Parts);

    private static int Hits(Microtext text, ArgumentSketch sketch) => sketch.Claim == text.Claim ? 1 : 0;

    // As many edges are read as there are, so that precision, recall and F1 are one number.
    private static (int Hits, int Cases) Attached(Microtext text, ArgumentSketch sketch) =>
        (
            sketch.Parents.Zip(text.Parents).Count(pair => pair.First >= 0 && pair.First == pair.Second),
            text.Parents.Length - 1
        );

    private static void Show(Microtext text)
    {
        var sketch = Sketch(text);
        if (sketch.Claim == text.Claim)
            return;
        Console.WriteLine("## " + text.Id);
        for (var at = 0; at < text.Parts.Count; at++)
            Console.WriteLine(
                $"{(at == text.Claim ? "*" : " ")}{(at == sketch.Claim ? ">" : " ")} {text.Words.Span(text.Parts[at].First, text.Parts[at].End - 1).In(text.Words.Text)}"
            );
    }
}
