using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Assay.Core.Cases;
using Assay.Formats.Parts;
using Assay.Storage.Journals;

namespace Assay.Benchmarks.Journals;

/// <summary>
/// A case as large as one may become: twelve answers and five hundred indicators, documents of ten statements each, and
/// marks that are looked at again and again.
/// </summary>
internal sealed class LargeCase(int documents, int events)
{
    /// <summary>Statements of a document.</summary>
    public const int StatementsEach = 10;

    /// <summary>The words that its documents are made of.</summary>
    public static readonly string[] Words =
        "courier frontier organisation officer bank letter dispatch agent movement service report source denial meeting money border army office press state group paper uranium witness laboratory tender contract ministry embassy archive".Split(
            ' '
        );

    private const int Hypotheses = 12;
    private const int Indicators = 500;
    private const int Sources = 100;
    private readonly Random _random = new(1);

    /// <summary>Writes it, each event as an edit of its own.</summary>
    public async Task WriteAsync(string path)
    {
        using var journal = Journal.Create(SqliteDatabase.Create(path), TimeProvider.System);
        var frame = CaseParts
            .Split(new Case(Frame()))
            .Select(part => new EntityPut(part.Name, CanonicalJson.Of(part.Json)))
            .Chunk(CaseEdit.MostPuts)
            .Select(puts => new CaseEdit
            {
                Who = "bench",
                Kind = "case.imported",
                Puts = [.. puts],
            })
            .ToList();
        var waiting = new Queue<Task<EditOutcome>>();
        for (var number = 1 - frame.Count; number <= events - frame.Count; number++)
        {
            var edit =
                number <= 0 ? frame[number + frame.Count - 1]
                : number <= documents ? Document(number)
                : Mark(number);
            waiting.Enqueue(journal.EditAsync(edit));
            if (waiting.Count > 2_000)
                await DoneAsync(waiting.Dequeue());
        }

        while (waiting.TryDequeue(out var last))
            await DoneAsync(last);
    }

    private static async Task DoneAsync(Task<EditOutcome> edit)
    {
        var outcome = await edit;
        if (outcome.Result != EditResult.Done)
            throw new InvalidOperationException($"an edit was not done: {outcome.Refusal}");
    }

    private CaseContent Frame() =>
        new()
        {
            Question = "Which of twelve?",
            Hypotheses =
            [
                .. Enumerable
                    .Range(0, Hypotheses)
                    .Select(h => new Hypothesis(
                        Text($"h{h}"),
                        Text($"Answer {h}: {Phrase(8)}"),
                        HypothesisPrior.Unrated
                    )),
            ],
            Indicators =
            [
                .. Enumerable
                    .Range(0, Indicators)
                    .Select(i => new Indicator
                    {
                        Id = Text($"i{i}"),
                        Says = Text($"Sign {i}: {Phrase(9)}"),
                        Likely =
                        [
                            .. Enumerable
                                .Range(0, Hypotheses)
                                .Select(h => Rating.Point((((i * 7) + (h * 3)) % 9 + 1) / 10.0)),
                        ],
                    }),
            ],
            Sources =
            [
                .. Enumerable
                    .Range(0, Sources)
                    .Select(s => new Source
                    {
                        Id = Text($"s{s}"),
                        Says = Text($"Source {s}: {Phrase(4)}"),
                        Reliability = (Grade)(s % 4),
                    }),
            ],
            Reports =
            [
                .. Enumerable
                    .Range(0, Indicators)
                    .Select(r => new Report
                    {
                        Id = Text($"r{r}"),
                        Source = Text($"s{r % Sources}"),
                        Indicator = Text($"i{r}"),
                        Saw = r % 3 == 0 ? Observation.DidNotOccur : Observation.Occurred,
                    }),
            ],
        };

    private CaseEdit Document(int number)
    {
        var text = new StringBuilder();
        var puts = new List<EntityPut>();
        for (var i = 1; i <= StatementsEach; i++)
        {
            var (start, sentence) = (text.Length, Phrase(18));
            text.Append(sentence).Append(". ");
            puts.Add(
                new EntityPut(
                    Text($"statement/d{number}/s{i}"),
                    Statement(start, sentence, review: null).ToJsonString()
                )
            );
        }

        var layer = Encoding.UTF8.GetBytes(text.ToString());
        puts.Insert(
            0,
            new EntityPut(
                Text($"document/d{number}"),
                new JsonObject
                {
                    ["title"] = Text($"Dispatch {number}"),
                    ["path"] = Text($"dispatch-{number}.txt"),
                    ["format"] = "text",
                    ["date"] = Text($"{1900 + (number % 100)}-{1 + (number % 12):00}-{1 + (number % 28):00}"),
                    ["textSha256"] = Digest.Of(layer).ToString(),
                }.ToJsonString()
            )
        );
        return new CaseEdit
        {
            Who = "bench",
            Kind = "document.added",
            Puts = [.. puts],
            Blobs = [layer],
        };
    }

    private CaseEdit Mark(int number) =>
        new()
        {
            Who = "bench",
            Kind = "mark.accepted",
            Puts =
            [
                new EntityPut(
                    Text($"hedge/d{(number % documents) + 1}/h{number % 7}"),
                    Statement(number % 500, Words[number % documents % Words.Length], "accepted")
                        .ToJsonString()
                ),
            ],
        };

    private static JsonObject Statement(int start, string words, string? review)
    {
        var content = new JsonObject
        {
            ["start"] = start,
            ["end"] = start + words.Length,
            ["text"] = words,
            ["commitment"] = "asserted",
        };
        if (review is not null)
            content["review"] = new JsonObject { ["is"] = review };
        return content;
    }

    private string Phrase(int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[_random.Next(Words.Length)]));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
