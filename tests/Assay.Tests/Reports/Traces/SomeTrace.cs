using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Provenance;
using Assay.Reports.Traces;
using Assay.Tests.Provenance;

namespace Assay.Tests.Reports.Traces;

/// <summary>Traces to write.</summary>
internal static class SomeTrace
{
    /// <summary>One document of each kind and two that stand alone, one of them undated.</summary>
    public static TraceReport OfEveryKind()
    {
        var text = "The ship left the harbour at dawn with forty men and returned at night with thirty-nine.";
        return Report([
            Document("undated.txt", DocumentTime.Unknown, null, TraceKind.Original),
            Document("first.txt", Day(1), "Wire", TraceKind.Original),
            Document("alone.txt", Day(2), "Harbour office", TraceKind.Original),
            Document("same.txt", Day(3), "Morning paper", TraceKind.Verbatim, Parent("first.txt", 0.99)),
            Document("cut.txt", Day(3), "Evening paper", TraceKind.Cut, Parent("first.txt", 0.95)),
            Document("edited.txt", Day(5), "Morning paper", TraceKind.Edited, Parent("cut.txt", 0.7)),
            Document("part.txt", Day(9), "Weekly", TraceKind.Embedded, Parent("edited.txt", 0.92)),
            Document(
                "both.txt",
                Day(40),
                "Weekly",
                TraceKind.Merged,
                Parent("part.txt", 0.8),
                Parent("same.txt", 0.4)
            ),
            Document("open.txt", Day(400), null, TraceKind.Undetermined, Parent("first.txt", 0.6)),
        ]) with
        {
            Texts = ImmutableDictionary<string, string>
                .Empty.Add("first.txt", text)
                .Add("same.txt", text)
                .Add("cut.txt", text[..43]),
        };
    }

    /// <summary>A corpus of our generator, traced with reasons.</summary>
    public static TraceReport Generated(int documents, int seed = 5)
    {
        var corpus = SomeCorpus.Generated(seed, documents, documents / 3).Take(documents).ToArray();
        return new TraceReport
        {
            Trace = SomeCorpus.Trace(corpus, new TraceOptions { Explain = true }),
            Name = "generated.jsonl",
            Texts = corpus.ToImmutableDictionary(
                document => document.Id,
                document => document.Text,
                StringComparer.Ordinal
            ),
        };
    }

    /// <summary>A trace in which every string is hostile.</summary>
    public static TraceReport Hostile(string words)
    {
        var text = $"{words} one two three four five {words}";
        var parent = Parent("first" + words, 0.8) with
        {
            Shared = [new SharedSpan(0, text.Length, 0, text.Length)],
            Reasons = [new TraceReason(words, 1.5)],
        };
        return Report([
            Document("first" + words, Day(1), words, TraceKind.Original),
            Document("second" + words, Day(2), words + "2", TraceKind.Edited, parent),
            Document("third" + words, Day(2), words + "2", TraceKind.Undetermined, parent),
        ]) with
        {
            Name = words,
            Notes = [words],
            Texts = ImmutableDictionary<string, string>
                .Empty.Add("first" + words, text)
                .Add("second" + words, text)
                .Add("third" + words, text),
        };
    }

    public static TraceReport Report(ImmutableArray<TracedDocument> documents) =>
        new()
        {
            Trace = new TraceResult(documents, [], documents.Sum(document => document.Own), []),
            Name = "harbour",
        };

    public static TracedDocument Document(
        string id,
        DocumentTime time,
        string? outlet,
        TraceKind kind,
        params TracedParent[] parents
    ) =>
        new(
            id,
            time,
            outlet,
            kind,
            parents.Length == 0 ? 1 : 1 - parents[0].Probability,
            [.. parents],
            parents.Length == 0 ? id : "first.txt"
        );

    public static TracedParent Parent(string id, double probability) =>
        new(
            id,
            probability,
            true,
            [new SharedSpan(0, 43, 0, 43)],
            [new TraceReason("shares 9 of its 12 runs", 3.25)]
        );

    /// <summary>A day of the year 2003, by its number.</summary>
    public static DocumentTime Day(int number)
    {
        var start = (new DateTime(2003, 1, 1).AddDays(number - 1) - DateTime.UnixEpoch).TotalHours;
        return new DocumentTime(start, start + 24 - (1.0 / 3600));
    }

    /// <summary>Numbered documents of one story, each an hour after the other.</summary>
    public static TraceReport Chain(int length) =>
        Report([
            .. Enumerable
                .Range(1, length)
                .Select(at =>
                    at == 1
                        ? Document("first.txt", DocumentTime.At(1), "o1", TraceKind.Original)
                        : Document(
                            at.ToString(CultureInfo.InvariantCulture),
                            DocumentTime.At(at),
                            $"o{at % 17}",
                            TraceKind.Edited,
                            Parent("first.txt", 0.9)
                        )
                ),
        ]);
}
