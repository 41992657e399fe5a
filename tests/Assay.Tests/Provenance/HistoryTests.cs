using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Tests.Provenance;

/// <summary>The dossiers on Curveball and on the Niger papers against the answer keys in <c>samples/README.md</c>.</summary>
public class HistoryTests
{
    // The origin of each document, in order: one man's word, and eight voices of their own.
    private static readonly ImmutableArray<int> CurveballKey =
    [
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        1,
        10,
        11,
        11,
        13,
        14,
        15,
        1,
        1,
        1,
        1,
        1,
        21,
        1,
        1,
        1,
        1,
        26,
        27,
        27,
    ];

    // One set of papers, and eight voices of their own.
    private static readonly ImmutableArray<int> NigerKey =
    [
        1,
        1,
        1,
        1,
        1,
        6,
        7,
        1,
        1,
        1,
        11,
        11,
        11,
        1,
        1,
        16,
        1,
        18,
        19,
        19,
        11,
        11,
        23,
        24,
        24,
        24,
    ];

    private static readonly ImmutableArray<DocumentReading> Curveball = SampleDossier.Read(
        "curveball-dossier"
    );
    private static readonly ImmutableArray<DocumentReading> Niger = SampleDossier.Read("niger-dossier");

    [Fact]
    public void Examining_traces_every_document_on_the_engineer_to_one_man()
    {
        var roots = SampleDossier.Roots(Curveball, SomeReading.Derivations(Curveball));
        Assert.Equal("d1", roots[0]);
        Assert.Equal(Names(CurveballKey), FirstOfEach(roots), StringComparer.Ordinal);
    }

    [Fact]
    public void Examining_traces_every_document_on_the_accord_to_one_set_of_papers()
    {
        var roots = SampleDossier.Roots(Niger, SomeReading.Derivations(Niger));
        Assert.Equal("d1", roots[0]);
        // The estimate names neither the papers nor a service and has two sentences of the study: an even chance.
        Assert.Equal(Names(NigerKey), FirstOfEach(roots), StringComparer.Ordinal);
    }

    [Fact]
    public void Origins_are_about_as_many_as_history_found()
    {
        Assert.InRange(OriginCounter.Total(Curveball, SomeReading.Derivations(Curveball)), 9, 12.5);
        Assert.InRange(OriginCounter.Total(Niger, SomeReading.Derivations(Niger)), 9, 12.5);
    }

    [Theory]
    [InlineData(
        "Each plant consists of two or three road trailers that are parked side by side and joined by hoses.",
        9
    )]
    [InlineData(
        "He was at the station when an accident happened in 1998, in which twelve technicians died.",
        4
    )]
    public void What_many_documents_say_of_the_plants_one_man_said(string statement, int atLeast)
    {
        var last = Curveball.Length - 7;
        var stating = Curveball.SetItem(last, Curveball[last].Stating(statement));
        var origins = OriginCounter
            .Count(stating, SomeReading.Derivations(Curveball))
            .Single(each => string.Equals(each.Document, $"d{last + 1}", StringComparison.Ordinal));
        Assert.InRange(origins.Apparent, atLeast, Curveball.Length);
        Assert.InRange(origins.Expected, 1, 1.5);
    }

    [Fact]
    public void Tracing_finds_the_one_man_and_the_voices_of_their_own()
    {
        var found = Trace(Curveball, at => Day(Curveball[at].Card.Date!));
        Assert.Equal(Names(CurveballKey), Origins(found), StringComparer.Ordinal);
        Assert.Equal(18, found.Stories[0].Documents);
        Assert.Equal("d1", Assert.Single(found.Stories[0].Origins).Id);
    }

    [Fact]
    public void Tracing_finds_the_one_set_of_papers()
    {
        var found = Trace(Niger, at => Day(Niger[at].Card.Date!));
        // The estimate names neither the papers nor a service and has two sentences of the study: an even chance.
        Assert.Equal(Names(NigerKey.SetItem(13, 14)), FirstOfEach(Origins(found)), StringComparer.Ordinal);
        Assert.Equal("d1", Assert.Single(found.Stories[0].Origins).Id);
    }

    [Fact]
    public void Tracing_by_date_keeps_every_stream_apart()
    {
        foreach (var (readings, key) in new[] { (Curveball, CurveballKey), (Niger, NigerKey) })
        {
            var found = Trace(readings, at => Day(readings[at].Card.Date!));
            foreach (var document in found.Documents.Where(document => document.Parent is not null))
                Assert.Equal(key[Place(document.Id)], key[Place(document.Parent!.Id)]);
        }
    }

    // A wire story of the same day may stand before what it reports: the days don't tell.
    private static string[] FirstOfEach(string[] roots) =>
        [.. roots.Select(root => $"d{Array.IndexOf(roots, root) + 1}")];

    private static TraceResult Trace(ImmutableArray<DocumentReading> readings, Func<int, DocumentTime> time)
    {
        var tracer = new Tracer();
        for (var at = 0; at < readings.Length; at++)
            tracer.Add(
                readings[at].Document.Id,
                readings[at].Document.Text,
                time(at),
                readings[at].Card.Publication
            );
        return tracer.Trace(cancellation: TestContext.Current.CancellationToken);
    }

    private static DocumentTime Day(string date)
    {
        var start = (
            DateTime.Parse(date, System.Globalization.CultureInfo.InvariantCulture) - DateTime.UnixEpoch
        ).TotalHours;
        return new DocumentTime(start, start + 24 - (1.0 / 3600));
    }

    private static string[] Names(IEnumerable<int> key) => [.. key.Select(number => $"d{number}")];

    private static string[] Origins(TraceResult found) =>
        [.. found.Documents.OrderBy(document => Place(document.Id)).Select(document => document.Origin)];

    private static int Place(string id) =>
        int.Parse(id.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1;
}
