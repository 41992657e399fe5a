using Assay.Core.Documents;

namespace Assay.Core.Judging.Linting;

/// <summary>A fault of estimative language in a report.</summary>
/// <param name="Rule">Identifier of the rule, as <c>docs/guide/lint.md</c> lists it.</param>
/// <param name="Mark">The words at fault (law 5).</param>
/// <param name="Message">One plain sentence: what is wrong and what to write instead.</param>
/// <param name="Sentence">The sentence, or the cell of a table, that the words stand in.</param>
public sealed record LintFinding(string Rule, Mark Mark, string Message, Passage Sentence);
