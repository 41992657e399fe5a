using System.Collections.Immutable;
using Assay.Core.Reading;

namespace Assay.Core.Cases;

/// <summary>The indicators of a draft: those that documents argue, and those of the ladder to look for.</summary>
internal sealed class DraftIndicators
{
    private readonly HashSet<string> _kept;

    public DraftIndicators(ImmutableArray<DocumentReading> readings, TemplateSet templates, int most)
    {
        var argued = templates
            .Mechanisms.SelectMany(mechanism =>
                mechanism.Indicators.Select(item =>
                    (Id: Name(mechanism.Id, item.Id), Item: item, mechanism.IsOfArgument)
                )
            )
            .Select(item =>
                (
                    item.Id,
                    item.Item,
                    item.IsOfArgument,
                    Documents: readings.Count(reading => Argues(reading, item.Id))
                )
            )
            .Where(item => item.Documents > 0)
            .ToList();
        // Most argued first; OrderBy is stable, so that ties stay in the templates' order.
        _kept = argued
            .OrderByDescending(item => item.Documents)
            .Take(most)
            .Select(item => item.Id)
            .ToHashSet(StringComparer.Ordinal);
        LeftOut = [.. argued.Where(item => !_kept.Contains(item.Id)).Select(item => item.Item.Says)];
        All =
        [
            .. argued
                .Where(item => _kept.Contains(item.Id))
                .Select(item => Default(item.Id, item.Item, templates.Ladder, item.IsOfArgument)),
            .. templates.Ladder.Indicators.Select(item =>
                Default(Name(templates.Ladder.Id, item.Id), item, templates.Ladder, isOfArgument: false)
            ),
        ];
    }

    /// <summary>The indicators of the case.</summary>
    public ImmutableArray<Indicator> All { get; }

    /// <summary>What was argued and is not among them, in plain sentences.</summary>
    public ImmutableArray<string> LeftOut { get; }

    /// <summary>The indicators that a document argues, without repeats, in the order of the case.</summary>
    public IEnumerable<string> ArguedBy(DocumentReading reading) =>
        All.Select(item => item.Id).Where(id => _kept.Contains(id) && Argues(reading, id));

    private static bool Argues(DocumentReading reading, string id) =>
        reading.Mechanisms.Any(finding =>
            string.Equals(Name(finding.Mechanism, finding.Indicator), id, StringComparison.Ordinal)
            && !IsDenied(reading, finding)
        );

    /// <summary>Words that stand only in statements that the document denies or asks are not argued.</summary>
    private static bool IsDenied(DocumentReading reading, MechanismFinding finding) =>
        finding.Statements.Length > 0
        && finding.Statements.All(id =>
            reading.Statements.Any(statement =>
                string.Equals(statement.Id, id, StringComparison.Ordinal)
                && statement.Commitment is Commitment.Denied or Commitment.Asked
            )
        );

    private static string Name(string template, string indicator) => $"{template}.{indicator}";

    private static Indicator Default(string id, TemplateIndicator item, Ladder ladder, bool isOfArgument) =>
        new()
        {
            Id = id,
            Says = item.Says,
            Likely = [.. ladder.Rungs.Select(rung => item.Likely(rung.Rung))],
            IsDefault = true,
            IsOfArgument = isOfArgument,
            Rival = item.Rival,
        };
}
