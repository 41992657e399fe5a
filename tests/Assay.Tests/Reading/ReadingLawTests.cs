using System.Diagnostics;
using System.Text;
using Assay.Core.Documents;
using Assay.Core.Reading;
using CsCheck;

namespace Assay.Tests.Reading;

/// <summary>Law 5 and law 6 over generated texts: every mark is exact, and no text is refused.</summary>
public class ReadingLawTests
{
    private static readonly string[] Pieces =
    [
        "The services allegedly bombed the houses",
        "when he may have left",
        "𝒜stral 🕵️ words",
        "e\u0301migre\u0301s",
        "قالت الوزارة إن",
        "שלום עולם",
        "according to the police",
        "“He said so,” said X",
        "\"odd",
        "(Smith, May 5, 2016; see A. B., ed., 1989)",
        "[12]",
        ", which is not so",
        ";",
        "—",
        ". ",
        "? ",
        "\n",
        "\n\n",
        "\r\n",
        "Russia armed the Red Front",
        "the demonstrated record of Moscow",
        "far more likely than not",
        "in one of 3 to 1 chance",
        "’",
        "«",
        "»",
        "\u200F",
        "。",
        "Given these facts, ",
        "First, ",
        " ",
    ];

    private static readonly Gen<string> Piece = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]);

    private static readonly Gen<string> Texts = Gen.OneOf(
            Piece,
            Piece.Select(piece => piece + " "),
            Gen.Char.Where(letter => !char.IsSurrogate(letter) && letter != '\0')
                .Select(letter => letter.ToString())
        )
        .Array[0, 40]
        .Select(parts => string.Concat(parts).ReplaceLineEndings("\n"));

    [Fact]
    public void Every_mark_of_a_generated_text_is_exact() => Texts.Sample(Check, iter: 20_000);

    // 10,000 mutated texts with ASSAY_NIGHTLY=1.
    [Theory]
    [InlineData("zinoviev-letter")]
    [InlineData("niger-papers")]
    [InlineData("gleiwitz")]
    [InlineData("mainila")]
    [InlineData("zimmermann-telegram")]
    [InlineData("sisson-documents")]
    [InlineData("water-pump")]
    [InlineData("olympic-destroyer")]
    [InlineData("maine")]
    public void Every_mark_of_a_mutated_article_is_exact(string name) =>
        Mutations(RepositoryFile.Read($"Reading/Texts/{name}.txt"), Scale.Of(25, 1_000));

    [Fact]
    public void Every_mark_of_a_mutated_seed_article_is_exact()
    {
        var file = Directory.GetFiles(SharedData.Path("seed"), "*.txt").Order(StringComparer.Ordinal).First();
        Mutations(File.ReadAllText(file).ReplaceLineEndings("\n"), Scale.Of(25, 1_000));
    }

    private static void Mutations(string article, int count) =>
        Gen.Select(Gen.Int[0, article.Length - 1], Gen.Int[0, 60], Piece)
            .Array[1, 8]
            .Sample(cuts => Check(Mutate(article, cuts)), iter: count);

    [Theory]
    [InlineData("may ")]
    [InlineData("(")]
    [InlineData("“a\" ")]
    [InlineData("X said that ")]
    [InlineData("he may, when he, ")]
    [InlineData("Russia allegedly armed the Front. ")]
    [InlineData("a")]
    public void Time_grows_with_the_text_and_not_with_its_square(string piece)
    {
        Read(Repeat(piece, 50_000));
        var small = Time(Repeat(piece, 100_000));
        var large = Time(Repeat(piece, 1_000_000));
        // Ten times the text may take ten times as long; a square would take a hundred times.
        Assert.True(large < (40 * small) + 1_500, $"{small} ms for 100 kB, {large} ms for 1 MB");
    }

    private static string Mutate(string article, (int At, int Length, string Piece)[] cuts)
    {
        var text = new StringBuilder(article);
        foreach (var (at, length, piece) in cuts)
        {
            var start = Math.Min(at, text.Length);
            text.Remove(start, Math.Min(length, text.Length - start)).Insert(start, piece);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Repeat(string piece, int length) =>
        string.Concat(Enumerable.Repeat(piece, length / piece.Length));

    private static double Time(string text)
    {
        var watch = Stopwatch.StartNew();
        Read(text);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static DocumentReading Read(string text) => ReadingOf.Whole(text);

    private static void Check(string text)
    {
        var reading = Read(text);
        var end = 0;
        foreach (var sentence in reading.Sentences)
        {
            Assert.True(sentence.Length > 0 && sentence.Start >= end, $"{sentence} after {end}");
            Assert.True(string.IsNullOrWhiteSpace(text[end..sentence.Start]), "Words between two sentences");
            end = sentence.End;
        }

        Assert.True(string.IsNullOrWhiteSpace(text[end..]), "Words after the last sentence");
        var marks = Marks(reading).ToList();
        Assert.All(marks, mark => Assert.Equal(text[mark.Passage.Start..mark.Passage.End], mark.Text));
        Assert.All(
            reading.Rejected,
            rejected =>
            {
                Assert.NotEmpty(rejected.What);
                Assert.NotEmpty(rejected.Why);
                Assert.True(IsShown(text, rejected), $"{rejected.What}: '{rejected.Text}'");
            }
        );
        Assert.All(
            reading.Citations.SelectMany(citation => citation.Calls),
            call => Assert.InRange(call.End, call.Start + 1, text.Length)
        );
        Assert.All(
            reading.Statements,
            statement => Assert.InRange(statement.Passage.End, statement.Passage.Start + 1, text.Length)
        );
        Assert.All(reading.Hedges, hedge => Assert.InRange(hedge.Low, 0, hedge.High));
        Assert.All(reading.Hedges, hedge => Assert.InRange(hedge.High, hedge.Low, 1));
        Assert.InRange(reading.Statements.Count(statement => statement.IsMain), 0, 1);
        var ids = reading.Statements.Select(statement => statement.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            reading.Statements.SelectMany(statement => statement.Supports),
            id => Assert.True(ids.Contains(id), id)
        );
        Assert.All(
            reading.Citations.SelectMany(citation => citation.Supports),
            id => Assert.True(ids.Contains(id), id)
        );
        Assert.Equal(
            reading.Statements.Select(statement => statement.Passage.Start).Order(),
            reading.Statements.Select(statement => statement.Passage.Start)
        );
    }

    private static IEnumerable<Mark> Marks(DocumentReading reading) =>
        reading
            .Hedges.Select(hedge => hedge.Mark)
            .Concat(reading.Qualifiers.Select(qualifier => qualifier.Mark))
            .Concat(
                reading
                    .Attributions.SelectMany(each =>
                        new[] { each.Source, each.Cue, each.Content, each.Holder }
                    )
                    .OfType<Mark>()
            )
            .Concat(
                reading
                    .Statements.SelectMany(statement => new[] { statement.Speaker, statement.Holder })
                    .OfType<Mark>()
            )
            .Concat(reading.Names.SelectMany(name => new[] { name.Mark, name.Full }))
            .Concat(reading.Citations.Select(citation => citation.Mark))
            .Concat(reading.Shifts.SelectMany(shift => new[] { shift.Was, shift.Became }))
            .Concat(reading.Mechanisms.SelectMany(mechanism => mechanism.Marks))
            .Concat(reading.Checklist.Motive)
            .Concat(reading.Checklist.Opportunity)
            .Concat(reading.Checklist.Means)
            .Concat(reading.Checklist.PastPractice)
            .Concat(reading.Checklist.SourceManipulability)
            .Concat(reading.Checklist.EvaluationOfEvidence);

    // What is refused is shown as it stands, cut short where it is long; a language is that of the whole document.
    private static bool IsShown(string text, RejectedMark rejected) =>
        rejected.What is "language"
            ? rejected.Text.Length == 0
            : rejected.Text.TrimEnd('\u2026', ' ') is { Length: > 0 } shown
                && text.Contains(shown, StringComparison.Ordinal);
}
