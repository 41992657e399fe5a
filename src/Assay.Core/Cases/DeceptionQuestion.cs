using System.Collections.Immutable;

namespace Assay.Core.Cases;

/// <summary>A question of the deception checklists (MOM, POP, MOSES, EVE) and the part of a case that its answer sets.</summary>
/// <param name="Id">Its name.</param>
/// <param name="List">The checklist: MOM, POP, MOSES or EVE.</param>
/// <param name="Asks">The question.</param>
/// <param name="Sets">What its answer sets, in a plain phrase.</param>
/// <param name="Part">The place in a case file that it sets: a section and the key within each of its entries.</param>
/// <param name="How">How to find the answer.</param>
/// <param name="Answers">The answers, each with the rating that it stands for, in rising order.</param>
public sealed record DeceptionQuestion(
    string Id,
    string List,
    string Asks,
    string Sets,
    string Part,
    string How,
    ImmutableArray<DeceptionAnswer> Answers
);
