using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Provenance;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>Drafts a case from documents: the claim as a rung among rivals, and what is argued as default indicators.</summary>
/// <remarks>
/// Nothing in a draft asserts anything of the world. Documents are ungraded sources (F), so that the point estimate
/// stays at the base rate and only the ranges widen until a person grades them (law 3); a planted story stands among
/// the rivals; every default is marked and every assumption written down.
/// </remarks>
public static class CaseDrafter
{
    /// <summary>Up to this many documents any number of indicators stays cheap to weigh exactly.</summary>
    private const int FewDocuments = 5;

    /// <summary>Indicators that are kept where there are more documents.</summary>
    private const int MostIndicators = 5;

    private const string Deceiver = "planted-story";
    private const string OpenPress = "open-sources";

    /// <summary>Drafts a case, or returns <see langword="null"/> where no statement climbs the claim ladder.</summary>
    /// <param name="readings">What was read.</param>
    /// <param name="derivations">Who took from whom, by identifiers of documents.</param>
    /// <param name="templates">The defaults.</param>
    /// <param name="referenceClass">Identifier of the prior's class; <see langword="null"/> for the templates' default.</param>
    /// <exception cref="ArgumentException">There is no such reference class.</exception>
    public static CaseDraft? Draft(
        ImmutableArray<DocumentReading> readings,
        ImmutableArray<Derivation> derivations,
        TemplateSet templates,
        string? referenceClass = null
    )
    {
        ArgumentNullException.ThrowIfNull(templates);
        var reference =
            templates.FindClass(referenceClass ?? templates.DefaultClass)
            ?? throw new ArgumentException(
                $"There is no reference class {referenceClass}.",
                nameof(referenceClass)
            );
        var claims = readings.Select(reading => (Reading: reading, Statement: Claim(reading))).ToList();
        claims.RemoveAll(claim => claim.Statement is null);
        if (!claims.Exists(claim => IsArgued(claim.Reading, claim.Statement!)))
            return null;
        var claimed = claims.Max(claim => claim.Statement!.Rung!.Value);
        var notes = ImmutableArray.CreateBuilder<string>();
        var indicators = new DraftIndicators(
            readings,
            templates,
            readings.Length > FewDocuments ? MostIndicators : int.MaxValue
        );
        Notes(notes, templates, reference, referenceClass is null, indicators);
        var marks = claims.Select(claim =>
            KeyValuePair.Create(
                claim.Reading.Document.Id,
                Mark.Of(claim.Reading.Document.Text, claim.Statement!.Passage)
            )
        );
        var content = new CaseContent
        {
            Question = Question(claims[0].Reading, claims[0].Statement!),
            Hypotheses = Hypotheses(templates.Ladder, reference),
            Indicators = indicators.All,
            Deceivers = [PlantedStory(templates, claimed)],
            Channels = [new Channel(OpenPress, Rating.Unrated, Deceiver)],
            Sources = Sources(readings),
            Reports = DraftReports.Of(readings, derivations, indicators),
            Claimed = templates.Ladder.Rungs.First(rung => rung.Rung == claimed).Id,
            IsLadder = true,
            IsDraft = true,
            OtherClasses = [.. templates.ReferenceClasses.Where(item => item != reference)],
            Notes = notes.ToImmutable(),
        };
        return new CaseDraft(new Case(content), claimed, [.. marks]);
    }

    /// <summary>
    /// A tie that a text concludes, has in its title, or speaks of in one statement of ten and more than once; one that
    /// is mentioned in passing is nobody's claim.
    /// </summary>
    private static bool IsArgued(DocumentReading reading, Statement claim)
    {
        if (claim.IsMain)
            return true;
        if (
            reading.Card.Title is { } title
            && title.Contains(Words(reading, claim), StringComparison.Ordinal)
        )
            return true;
        var ties = reading.Statements.Count(Climbs);
        return ties > 1 && 10 * ties >= reading.Statements.Length;
    }

    private static bool Climbs(Statement statement) =>
        statement.Rung > Rung.NoLink && statement.Commitment is not (Commitment.Denied or Commitment.Asked);

    private static string Words(DocumentReading reading, Statement statement) =>
        statement.Passage.In(reading.Document.Text).Trim();

    /// <summary>The document's main statement where it climbs, else the highest that it makes as its own.</summary>
    private static Statement? Claim(DocumentReading reading)
    {
        if (reading.Main is { Rung: > Rung.NoLink, Commitment: not Commitment.Denied } main)
            return main;
        return reading
            .Statements.Where(Climbs)
            .OrderByDescending(statement => statement.Commitment == Commitment.Asserted)
            .ThenByDescending(statement => statement.Rung)
            .ThenBy(statement => statement.Passage)
            .FirstOrDefault();
    }

    /// <summary>The claim in the text's own words, as a question about what supports it.</summary>
    private static string Question(DocumentReading reading, Statement statement)
    {
        const int Longest = 240;
        var words = string.Join(
            ' ',
            statement
                .Passage.In(reading.Document.Text)
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        if (words.Length > Longest)
            words = words[..words.LastIndexOf(' ', Longest)] + " …";
        return $"What do the documents support of the tie that they claim in the words “{words}”?";
    }

    private static ImmutableArray<Hypothesis> Hypotheses(Ladder ladder, ReferenceClass reference) =>
        [
            .. ladder.Rungs.Select(rung => new Hypothesis(
                rung.Id,
                rung.Says,
                HypothesisPrior.Of(reference, rung.Share, isComplement: rung.Rung < ladder.ClassFrom)
            )),
        ];

    /// <summary>Nobody needs to plant a story that is true.</summary>
    private static Deceiver PlantedStory(TemplateSet templates, Rung claimed) =>
        new(
            Deceiver,
            templates.PlantedStory.Says,
            templates.Ladder.Rungs.First(rung => rung.Rung == claimed).Id,
            [
                .. templates.Ladder.Rungs.Select(rung =>
                    rung.Rung < claimed ? templates.PlantedStory.Active : Rating.Point(0)
                ),
            ]
        );

    private static ImmutableArray<Source> Sources(ImmutableArray<DocumentReading> readings) =>
        [
            .. readings.Select(reading => new Source
            {
                Id = reading.Document.Id,
                Says = Name(reading),
                Channel = OpenPress,
            }),
        ];

    private static string Name(DocumentReading reading)
    {
        var author = reading.Card.Authors.IsDefaultOrEmpty ? null : string.Join(", ", reading.Card.Authors);
        string?[] parts = [author, reading.Card.Publication];
        var named = string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));
        return named.Length > 0 ? $"{named} ({reading.Document.Id})" : $"document {reading.Document.Id}";
    }

    private static void Notes(
        ImmutableArray<string>.Builder notes,
        TemplateSet templates,
        ReferenceClass reference,
        bool isDefaultClass,
        DraftIndicators indicators
    )
    {
        notes.Add("This is a draft: its ratings are a template's defaults that nobody has confirmed.");
        notes.Add(
            "No document has been graded, so that what they say moves the probabilities nowhere and only widens their ranges until somebody grades them."
        );
        notes.Add(
            $"The prior takes the reference class {reference.Id}: {reference.Says} ({reference.Count} of {reference.Of})."
        );
        if (isDefaultClass)
            notes.Add(templates.DefaultClassReason);
        notes.Add(
            $"How the prior is split over the rungs is a default assumption: {templates.Ladder.SplitReason}"
        );
        notes.Add($"A planted story is one of the rivals, by default: {templates.PlantedStory.Reason}");
        notes.Add(
            "Whether the sources could be fed is not known, so that their controllability is left open and only widens the ranges."
        );
        foreach (var left in indicators.LeftOut)
            notes.Add($"The documents also argue \"{left}\", which is left out to keep the inference exact.");
    }
}
