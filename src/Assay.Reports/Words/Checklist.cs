using System.Collections.Immutable;
using Assay.Core.Documents;
using Assay.Core.Reading;

namespace Assay.Reports.Words;

/// <summary>The questions of the deception checklist with their names, in the order of the lists.</summary>
internal static class Checklist
{
    /// <summary>Number of questions.</summary>
    public const int Count = 6;

    /// <summary>Each question with the passages that argue it.</summary>
    public static ImmutableArray<(
        string List,
        string Name,
        string Asks,
        ImmutableArray<Mark> Marks
    )> Questions(DeceptionChecklist checklist) =>
        [
            ("MOM", "motive", "Why would the accused do it?", checklist.Motive),
            ("MOM", "opportunity", "What chance did it have?", checklist.Opportunity),
            ("MOM", "means", "By what means?", checklist.Means),
            ("POP", "past practice", "What did it do before?", checklist.PastPractice),
            (
                "MOSES",
                "source manipulability",
                "Could those who report have been fed or controlled?",
                checklist.SourceManipulability
            ),
            (
                "EVE",
                "evaluation of evidence",
                "Was what is reported checked?",
                checklist.EvaluationOfEvidence
            ),
        ];
}
