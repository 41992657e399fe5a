using System.Collections.Immutable;
using Assay.Core.Cases;

namespace Assay.Core.Judging.Linting;

/// <summary>Which table of estimative words a report goes by.</summary>
internal sealed class TableInUse
{
    private static readonly ImmutableArray<(EstimativeWords Table, string Name)> Names =
    [
        (EstimativeWords.Icd203, "ICD 203"),
        (EstimativeWords.Icd203, "ICD-203"),
        (EstimativeWords.Icd203, "ICD203"),
        (EstimativeWords.Icd203, "Intelligence Community Directive 203"),
        (EstimativeWords.Phia, "PHIA"),
        (EstimativeWords.Phia, "Professional Head of Intelligence Assessment"),
        (EstimativeWords.Phia, "probability yardstick"),
        (EstimativeWords.Phia, "Probability Yardstick"),
        (EstimativeWords.Nato, "AJP-2.1"),
        (EstimativeWords.Nato, "AJP 2.1"),
        (EstimativeWords.Nato, "NATO table"),
        (EstimativeWords.Nato, "NATO scale"),
        (EstimativeWords.Nato, "NATO words"),
        (EstimativeWords.Nato, "NATO's table"),
        (EstimativeWords.Nato, "NATO's words"),
        (EstimativeWords.Kent, "Sherman Kent"),
        (EstimativeWords.Kent, "Kent's table"),
        (EstimativeWords.Kent, "Kent's words"),
        (EstimativeWords.Kent, "Kent scale"),
    ];

    private readonly ImmutableArray<TermMatch> _graded;

    private TableInUse(
        EstimativeWords table,
        TableChoice choice,
        bool isNamed,
        ImmutableArray<TermMatch> graded
    )
    {
        Table = table;
        Choice = choice;
        IsNamed = isNamed;
        _graded = graded;
    }

    /// <summary>The table.</summary>
    public EstimativeWords Table { get; }

    /// <summary>How it was chosen.</summary>
    public TableChoice Choice { get; }

    /// <summary>Whether the report itself names a table, so that its words have a stated meaning.</summary>
    public bool IsNamed { get; }

    /// <summary>Whether the report grades by a table at all: asked for, named, or two of its words or one with its number used.</summary>
    public bool IsCertain =>
        Choice != TableChoice.Fitting
        || _graded.Any(match => match.Number is not null)
        || _graded.Select(match => match.Term.Words).Distinct(StringComparer.Ordinal).Take(2).Count() > 1;

    /// <summary>The words that the table doesn't know, or knows only in its other row of synonyms.</summary>
    public IEnumerable<TermMatch> Strangers(bool rowsMayMix) => Strangers(_graded, Table, rowsMayMix);

    /// <summary>Chooses.</summary>
    /// <param name="text">The report.</param>
    /// <param name="graded">Its words of tables.</param>
    /// <param name="asked">The table that was asked for, or <see langword="null"/>.</param>
    public static TableInUse Of(string text, ImmutableArray<TermMatch> graded, EstimativeWords? asked)
    {
        var named = Names
            .Where(row => text.Contains(row.Name, StringComparison.Ordinal))
            .Select(row => row.Table)
            .Distinct()
            .ToList();
        if (asked is not null)
            return new TableInUse(asked, TableChoice.Asked, named.Count > 0, graded);
        if (named.Count > 0)
            return new TableInUse(Fitting(named, graded), TableChoice.Named, true, graded);
        return new TableInUse(Fitting(EstimativeWords.Tables, graded), TableChoice.Fitting, false, graded);
    }

    private static EstimativeWords Fitting(
        IEnumerable<EstimativeWords> tables,
        ImmutableArray<TermMatch> graded
    ) => tables.MinBy(table => Strangers(graded, table, rowsMayMix: false).Count())!;

    private static IEnumerable<TermMatch> Strangers(
        ImmutableArray<TermMatch> graded,
        EstimativeWords table,
        bool rowsMayMix
    )
    {
        var row = RarerRow(graded, table);
        // Only ICD 203 keeps its synonyms apart, row from row.
        var rowsCount = !rowsMayMix && ReferenceEquals(table, EstimativeWords.Icd203);
        return graded.Where(match =>
            match.Term.In(table) is not { } meaning || rowsCount && row == meaning.IsSynonym
        );
    }

    // The row that fewer words are of, the synonyms where both have as many; null where only one is used.
    private static bool? RarerRow(ImmutableArray<TermMatch> graded, EstimativeWords table)
    {
        var known = graded.Select(match => match.Term.In(table)).OfType<TermMeaning>().ToList();
        var synonyms = known.Count(meaning => meaning.IsSynonym);
        if (synonyms == 0 || synonyms == known.Count)
            return null;
        return synonyms <= known.Count - synonyms;
    }
}
