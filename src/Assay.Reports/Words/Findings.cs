using System.Collections.Immutable;
using Assay.Core.Judging;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Reports.Words;

/// <summary>What an examination found, in plain sentences that every output shares.</summary>
/// <remarks>A document argues or claims; that it is so is never said here.</remarks>
internal sealed class Findings
{
    private const int LongestQuote = 320;
    private const int ShortQuote = 110;

    private readonly Examination _examination;

    public Findings(Examination examination) => _examination = examination;

    private ImmutableArray<DocumentReading> Documents => _examination.Documents;

    private bool IsOne => Documents.Length == 1;

    /// <summary>The title of a report.</summary>
    public string Title =>
        Documents.Length switch
        {
            0 => "No document could be read",
            1 => Documents[0].Card.Title is { Length: > 0 } title
                ? VisibleText.Line(title)
                : "What this document supports",
            _ => $"What these {Plain.Number(Documents.Length)} documents support",
        };

    /// <summary>The answer, sentence by sentence: what is claimed, who stands behind it, what it rests on.</summary>
    public ImmutableArray<string> Answer =>
        Documents.Length switch
        {
            0 => ["Nothing could be read, so there is nothing to weigh."],
            1 =>
            [
                Claim(Documents[0]),
                .. Hedging(Documents[0]),
                CitationStatus(Documents[0]),
                .. RestsOn(Documents[0]),
                NamedOrigins,
                .. Crowd,
                .. ShiftCount,
            ],
            _ => [DocumentOrigins, ManyClaims, NamedOrigins, .. Crowd, .. ShiftCount],
        };

    /// <summary>The main conclusion in a sentence.</summary>
    public static string Claim(DocumentReading reading) =>
        reading.Main is { } main
            ? $"This text argues: {Plain.Ending(Quote(reading, main))}"
            : "No main conclusion was found in this text.";

    /// <summary>Whether the main conclusion cites anything, in a sentence.</summary>
    public static string CitationStatus(DocumentReading reading)
    {
        if (reading.Main is not { } main)
            return $"It cites {Plain.Count(reading.Citations.Length, "work")}.";
        var own = reading.Citations.Count(citation =>
            citation.Supports.Contains(main.Id, StringComparer.Ordinal)
        );
        if (own > 0)
            return $"{Plain.Capital(Plain.Count(own, "citation stands", "citations stand"))} behind the conclusion.";
        return reading.Citations.Length == 0
            ? "The conclusion cites nothing, nor does the rest of the text."
            : $"The conclusion cites nothing; {Plain.Count(reading.Citations.Length, "citation stands", "citations stand")} behind other statements.";
    }

    /// <summary>How many documents, and how many of them seem to be origins.</summary>
    public string DocumentOrigins
    {
        get
        {
            var documents = Plain.Capital(Plain.Count(Documents.Length, "document"));
            return _examination.Derivations.Length == 0
                ? $"{documents} were read, and none was found to take from another."
                : $"{documents}, {Plain.Origins(ExpectedOrigins)}.";
        }
    }

    /// <summary>Expected number of documents that take from no other one.</summary>
    public double ExpectedOrigins => OriginCounter.Total(_examination.Documents, _examination.Derivations);

    /// <summary>The origins that statements name, each once, in order of first mention.</summary>
    public ImmutableArray<string> Named =>
        [.. _examination.Origins.SelectMany(origins => origins.Named).Distinct(StringComparer.Ordinal)];

    /// <summary>The statements that seem to have more voices than they have origins, the widest gap first.</summary>
    public ImmutableArray<StatementOrigins> Crowded =>
        [
            .. _examination
                .Origins.Where(origins => origins.Apparent >= origins.Expected + 0.5)
                .OrderByDescending(origins => origins.Apparent - origins.Expected)
                .ThenBy(origins => origins.Document, StringComparer.Ordinal)
                .ThenBy(origins => origins.Statement, StringComparer.Ordinal),
        ];

    private string NamedOrigins
    {
        get
        {
            var named = Named;
            if (named.Length == 0)
                return $"No origin is named for anything {(IsOne ? "it says" : "they say")}.";
            var shown = Plain.Series([.. named.Take(5).Select(VisibleText.Line)]);
            var among = named.Length > 5 ? "among them " : "";
            return $"In all, {Plain.Count(named.Length, "origin is", "origins are")} named ({among}{shown}).";
        }
    }

    private ImmutableArray<string> Crowd
    {
        get
        {
            if (Crowded is not [var widest, ..])
                return [];
            var words = WordsOf(widest);
            var names =
                widest.Named.Length == 0
                    ? ""
                    : $" ({Plain.Series([.. widest.Named.Take(3).Select(VisibleText.Line)])})";
            return
            [
                $"\u201c{words}\u201d seems to have {Plain.Count(widest.Apparent, "voice")} behind it and has {Plain.Origins(widest.Expected)}{names}.",
            ];
        }
    }

    /// <summary>The first words of a statement whose voices were counted, or its identifier where it is not known.</summary>
    public string WordsOf(StatementOrigins origins)
    {
        var reading = Documents.FirstOrDefault(reading =>
            string.Equals(reading.Document.Id, origins.Document, StringComparison.Ordinal)
        );
        var statement = reading?.Statements.FirstOrDefault(statement =>
            string.Equals(statement.Id, origins.Statement, StringComparison.Ordinal)
        );
        return reading is null || statement is null
            ? origins.Statement
            : VisibleText
                .Line(Plain.Short(statement.Passage.In(reading.Document.Text), ShortQuote))
                .TrimEnd('.');
    }

    private ImmutableArray<string> ShiftCount
    {
        get
        {
            var count = Documents.Sum(reading => reading.Shifts.Length);
            if (count == 0)
                return [];
            return
            [
                $"{Plain.Capital(Plain.Count(count, "statement comes", "statements come"))} back stronger than first made, with nothing in between to carry the difference.",
            ];
        }
    }

    private string ManyClaims
    {
        get
        {
            var claims = Documents.Count(reading => reading.Main is not null);
            if (MostTakenFrom is not { Main: { } main } reading)
                return "No main conclusion was found in any of them.";
            var said = Plain.Ending(Quote(reading, main));
            return claims == 1
                ? $"One of them, {reading.Document.Id}, argues a main conclusion: {said}"
                : $"{Plain.Capital(Plain.Number(claims))} of them argue a main conclusion; that of {reading.Document.Id} is {said}";
        }
    }

    // The one that most others take from speaks for the rest; without any, the first.
    private DocumentReading? MostTakenFrom =>
        Documents
            .Where(reading => reading.Main is not null)
            .MaxBy(reading =>
                _examination.Derivations.Count(taken =>
                    string.Equals(taken.Of, reading.Document.Id, StringComparison.Ordinal)
                )
            );

    private static ImmutableArray<string> Hedging(DocumentReading reading)
    {
        if (reading.Main is not { } main)
            return [];
        var hedges = reading
            .Hedges.Where(hedge => main.Hedges.Contains(hedge.Id, StringComparer.Ordinal))
            .Select(hedge =>
                $"\u201c{VisibleText.Line(hedge.Mark.Text)}\u201d (read as {Plain.Band(hedge.Low, hedge.High)})"
            )
            .ToImmutableArray();
        return
        [
            hedges.Length == 0
                ? "It puts no hedge on that."
                : $"Its own words for how sure it is: {Plain.Series(hedges)}.",
        ];
    }

    private static ImmutableArray<string> RestsOn(DocumentReading reading)
    {
        if (reading.Main is not { } main)
            return [];
        var support = Support.Of(reading, main.Id);
        return support.Length == 0
            ? ["Nothing in the text was found to be offered in support of it."]
            :
            [
                $"It rests on {Plain.Count(support.Length, "other statement")}{Arguments(reading.Checklist)}.",
            ];
    }

    private static string Arguments(DeceptionChecklist checklist)
    {
        var argued = Checklist
            .Questions(checklist)
            .Where(question => question.Marks.Length > 0)
            .Select(question => question.Name)
            .ToImmutableArray();
        if (argued.Length == 0)
            return "; it argues no question of the deception checklist";
        var only = argued.Length == Checklist.Count ? "" : " only";
        return $"; of the deception checklist it argues {Plain.Series(argued)}{only}";
    }

    private static string Quote(DocumentReading reading, Statement main) =>
        VisibleText.Line(Plain.Short(main.Passage.In(reading.Document.Text), LongestQuote));
}
