using Assay.Core.Provenance;
using Assay.Simulation.Corpora;
using CsCheck;
using static Assay.Tests.Provenance.SomeCorpus;
using static Assay.Tests.Provenance.SomeReading;

namespace Assay.Tests.Provenance;

public class TracerTests
{
    [Fact]
    public void A_later_text_with_the_same_words_comes_from_the_earlier()
    {
        var result = OfTexts(Words(0, 90), Words(300, 90), Words(0, 90));
        var copy = The(result, "t3");
        Assert.Equal(("t1", "t1", TraceKind.Verbatim), (copy.Parent!.Id, copy.Origin, copy.Kind));
        Assert.InRange(copy.Parent.Probability, 0.9, 1);
        Assert.Equal(TraceKind.Original, The(result, "t2").Kind);
        Assert.InRange(result.ExpectedOrigins, 2, 2.1);
    }

    [Fact]
    public void A_reason_says_how_long_it_was_however_seldom_documents_come()
    {
        var tracer = new Tracer(new TraceOptions { Explain = true });
        for (var month = 0; month < 6; month++)
            tracer.Add($"t{month}", Words(month * 300, 90), DocumentTime.At(month * 720.0));
        tracer.Add("copy", Words(0, 90), DocumentTime.At(10 * 24));
        var reasons = The(
            tracer.Trace(cancellation: TestContext.Current.CancellationToken),
            "copy"
        ).Parent!.Reasons;

        Assert.Contains(
            reasons,
            reason => string.Equals(reason.Words, "10 days later", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_shared_spans_are_the_same_words_in_both_texts()
    {
        var first = "A line of its own. " + Words(0, 60) + " — " + Words(100, 40);
        var second = Words(100, 40) + " and then, of all things, " + Words(0, 60).ToUpperInvariant();
        var spans = The(OfTexts(first, second), "t2").Parent!.Shared;
        Assert.Equal(2, spans.Length);
        Assert.All(
            spans,
            span =>
                Assert.Equal(
                    first[span.ParentStart..span.ParentEnd],
                    second[span.Start..span.End],
                    ignoreCase: true
                )
        );
        Assert.Equal(Words(100, 40), second[spans[0].Start..spans[0].End]);
        Assert.Equal(Words(0, 60), first[spans[1].ParentStart..spans[1].ParentEnd]);
    }

    [Fact]
    public void Copies_have_kinds()
    {
        var story = Words(0, 150);
        var result = OfTexts(
            story,
            Words(0, 70),
            Words(1000, 90) + " " + Words(40, 50) + " " + Words(1100, 60),
            Words(5000, 150),
            Words(0, 75) + " " + Words(5000, 75)
        );
        Assert.Equal(
            [TraceKind.Original, TraceKind.Cut, TraceKind.Embedded, TraceKind.Original, TraceKind.Merged],
            result.Documents.Select(document => document.Kind)
        );
        var parents = The(result, "t5").Parents.Where(parent => parent.IsTaken).Select(parent => parent.Id);
        Assert.Equal("t1 t4", string.Join(' ', parents.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Two_reports_of_one_speech_are_not_merged()
    {
        var speech = "“" + Words(0, 40) + "”";
        var result = OfTexts(Words(100, 80) + " " + speech, Words(300, 80) + " " + speech);
        Assert.All(result.Documents, document => Assert.Null(document.Parent));
    }

    [Fact]
    public void What_an_outlet_prints_below_everything_links_nothing()
    {
        var tracer = new Tracer();
        for (var at = 0; at < 12; at++)
            tracer.Add(
                $"d{at}",
                Words(1000 * at, 60) + "\n\n" + Words(90_000, 40),
                DocumentTime.At(at),
                "Post"
            );
        tracer.Add("other", Words(50_000, 60) + "\n\n" + Words(90_000, 40), DocumentTime.At(20), "Echo");
        var result = tracer.Trace(cancellation: TestContext.Current.CancellationToken);
        Assert.All(result.Documents.Where(each => each.Outlet is "Post"), each => Assert.Null(each.Parent));
        Assert.NotNull(The(result, "other").Parent);
    }

    [Fact]
    public void Versions_of_one_page_follow_each_other_though_their_outlet_is_one()
    {
        var tracer = new Tracer();
        for (var at = 0; at < 12; at++)
            tracer.Add(
                $"r{at}",
                Words(0, 150) + " " + Words(2000, 12 * at),
                DocumentTime.At(24 * at),
                "Page"
            );
        var result = tracer.Trace(cancellation: TestContext.Current.CancellationToken);
        Assert.All(result.Documents.Skip(1), version => Assert.NotNull(version.Parent));
        Assert.Single(result.Documents.Select(version => version.Origin).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_crowd_of_copies_is_one_origin_with_or_without_times(bool isDated)
    {
        var tracer = new Tracer();
        for (var at = 0; at < 200; at++)
            tracer.Add($"d{at}", Words(0, 60), isDated ? DocumentTime.At(at) : DocumentTime.Unknown);
        var result = tracer.Trace(cancellation: TestContext.Current.CancellationToken);
        Assert.InRange(result.ExpectedOrigins, 1, 1.5);
        Assert.Single(result.Documents.Select(document => document.Origin).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_two_undated_copies_one_is_the_parent_and_which_is_undetermined()
    {
        var result = Undated(Words(0, 90), Words(0, 90));
        Assert.Single(
            result.Documents,
            document => document.Kind == TraceKind.Undetermined && document.Parent is not null
        );
        Assert.Single(result.Documents.Select(document => document.Origin).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void A_copy_that_is_all_quotation_is_a_copy()
    {
        var text = "\"" + Words(0, 60) + "\"";
        var tracer = new Tracer();
        tracer.Add("first", text, DocumentTime.At(1));
        tracer.Add("second", text, DocumentTime.At(9));
        var result = tracer.Trace(cancellation: TestContext.Current.CancellationToken);
        Assert.Equal("first", The(result, "second").Parent?.Id);
        Assert.True(The(result, "second").Own < 0.1);
    }

    [Fact]
    public void Links_never_close_a_circle_and_origins_are_their_ends()
    {
        foreach (var seed in Enumerable.Range(0, 4))
        {
            var corpus = Generated(seed);
            var tracer = new Tracer();
            foreach (var document in corpus)
                tracer.Add(document.Id, document.Text, Coarse(document, seed), document.Outlet);
            var result = tracer.Trace(cancellation: TestContext.Current.CancellationToken);
            var byId = result.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
            foreach (var document in result.Documents)
            {
                var at = document;
                for (var steps = 0; at.Parent is not null; steps++)
                {
                    Assert.True(steps < result.Documents.Length);
                    var source = byId[at.Parent.Id].Time;
                    // Not later, or a clock that was a little wrong; a stated day is no clock.
                    Assert.True(!at.Time.IsBefore(source) || source.Last - at.Time.First <= 3);
                    at = byId[at.Parent.Id];
                }

                Assert.Equal(at.Id, document.Origin);
            }
        }
    }

    [Fact]
    public void Neither_order_nor_threads_nor_batches_matter() =>
        Gen.Select(Gen.Int[1, 1000], Gen.Int[0, 3])
            .Sample(
                (seed, coarseness) =>
                {
                    var corpus = Generated(seed, 60, 20);
                    var shuffled = corpus
                        .OrderBy(document => document.Text, StringComparer.Ordinal)
                        .ToArray();
                    var straight = new Tracer();
                    var other = new Tracer(new TraceOptions { Threads = 3, Explain = true });
                    foreach (var document in corpus)
                        straight.Add(
                            document.Id,
                            document.Text,
                            Coarse(document, coarseness),
                            document.Outlet
                        );
                    foreach (var document in shuffled)
                    {
                        other.Add(document.Id, document.Text, Coarse(document, coarseness), document.Outlet);
                        if (other.Count == 30)
                            other.Trace();
                    }

                    Assert.Equal(Lines(straight.Trace()), Lines(other.Trace()));
                },
                iter: 12
            );

    [Fact]
    public void What_is_expired_is_as_if_it_had_never_been_there()
    {
        var corpus = Generated(3);
        var middle = corpus.Select(document => document.Time).Order().ElementAt(corpus.Length / 2);
        var tracer = new Tracer();
        foreach (var document in corpus)
            Add(tracer, document);
        Assert.Equal(
            corpus.Count(document => document.Time < middle),
            tracer.Expire(DocumentTime.At(middle))
        );
        Assert.Equal(
            Lines(Trace(corpus.Where(document => document.Time >= middle))),
            Lines(tracer.Trace(cancellation: TestContext.Current.CancellationToken))
        );
    }

    [Fact]
    public void The_reasons_add_up_to_the_log_odds_against_none()
    {
        var result = Trace(Generated(8), new TraceOptions { Explain = true });
        var told = result.Documents.Where(document => document.Parent is not null).ToArray();
        Assert.NotEmpty(told);
        Assert.All(
            told.Where(document => document is { Own: > 1e-12, Kind: not TraceKind.Merged }),
            document =>
                Assert.Equal(
                    Math.Log(document.Parent!.Probability / document.Own),
                    document.Parent.Reasons.Sum(reason => reason.LogLikelihood),
                    1e-3
                )
        );
    }

    [Fact]
    public void Most_planted_copies_are_traced_to_their_roots()
    {
        var corpus = Generated(77, 900, 200);
        var result = Trace(corpus);
        var byId = result.Documents.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var truth = corpus.ToDictionary(document => document.Id, StringComparer.Ordinal);
        var copies = corpus.Where(document => !document.Parents.IsEmpty).ToArray();
        Assert.InRange(
            Share(
                copies,
                copy => copy.Parents.Contains(byId[copy.Id].Parent?.Id ?? "", StringComparer.Ordinal)
            ),
            0.85,
            1
        );
        Assert.InRange(
            Share(copies, copy => Roots(copy).Any(root => IsSameOrigin(byId[copy.Id], byId[root]))),
            0.93,
            1
        );
        HashSet<string> Roots(GeneratedDocument document) =>
            document.Parents.IsEmpty
                ? [document.Id]
                : [.. document.Parents.SelectMany(parent => Roots(truth[parent]))];
        var origins = corpus.Where(document => document.Parents.IsEmpty).ToArray();
        Assert.InRange(Share(origins, origin => byId[origin.Id].Parent is not null), 0, 0.04);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("— … !")]
    public void Texts_without_words_link_nothing_and_are_noted(string text)
    {
        var result = OfTexts(text, text, Words(0, 20));
        Assert.All(result.Documents, document => Assert.Null(document.Parent));
        Assert.Equal("2 documents have no words", Assert.Single(result.Notes));
        Assert.InRange(result.ExpectedOrigins, 1, 1);
    }

    [Fact]
    public void Text_without_spaces_is_traced_by_characters()
    {
        const string First =
            "莫斯科的一个秘密组织在铁路委员会和军区司令部都有成员，理事会每月以商业公司的名义开会一次，信件里谈的是货物和价格。";
        const string Second =
            "据里加消息，莫斯科的一个秘密组织在铁路委员会和军区司令部都有成员，理事会每月以商业公司的名义开会一次。";
        var copy = The(OfTexts(First, Second), "t2");
        Assert.Equal("t1", copy.Parent!.Id);
        var span = copy.Parent.Shared[0];
        Assert.Equal(First[span.ParentStart..span.ParentEnd], Second[span.Start..span.End]);
    }

    [Fact]
    public void A_hundred_thousand_copies_of_one_line_take_moments()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var tracer = new Tracer();
        for (var at = 0; at < 100_000; at++)
            tracer.Add($"d{at}", "The same line again, and nothing else at all in it.", DocumentTime.At(at));
        var result = tracer.Trace(cancellation: TestContext.Current.CancellationToken);
        Assert.Single(result.Documents.Select(document => document.Origin).Distinct(StringComparer.Ordinal));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(120), $"took {watch.Elapsed}");
    }

    [Fact]
    public void Ten_megabytes_cost_what_their_length_costs()
    {
        var text = Words(0, 1_000_000);
        var lines = string.Concat(Enumerable.Repeat("the same line again\n", 500_000));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var result = OfTexts(text, text + " end", lines, lines + "“");
        Assert.Equal("t1", The(result, "t2").Parent!.Id);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(120), $"took {watch.Elapsed}");
    }

    private static bool IsSameOrigin(TracedDocument one, TracedDocument other) =>
        string.Equals(one.Origin, other.Origin, StringComparison.Ordinal);

    private static double Share(GeneratedDocument[] documents, Func<GeneratedDocument, bool> holds) =>
        (double)documents.Count(holds) / documents.Length;

    // Exact hours, days, nothing, or nothing for every other document.
    private static DocumentTime Coarse(GeneratedDocument document, int coarseness) =>
        coarseness switch
        {
            0 => DocumentTime.At(document.Time),
            1 => new DocumentTime(
                Math.Floor(document.Time / 24) * 24,
                (Math.Floor(document.Time / 24) * 24) + 23.9
            ),
            2 => DocumentTime.Unknown,
            _ => document.Text.Length % 2 == 0 ? DocumentTime.Unknown : DocumentTime.At(document.Time),
        };
}
