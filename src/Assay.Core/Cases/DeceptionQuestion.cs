namespace Assay.Core.Cases;

/// <summary>One question of the deception checklists.</summary>
/// <param name="Id">Identifier in the template.</param>
/// <param name="List">MOM, POP, MOSES or EVE.</param>
/// <param name="Asks">The question.</param>
/// <param name="Sets">Which part of a case the answer sets.</param>
public sealed record DeceptionQuestion(string Id, string List, string Asks, string Sets);
