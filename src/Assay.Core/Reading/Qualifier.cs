using Assay.Core.Documents;

namespace Assay.Core.Reading;

/// <summary>Words that strengthen a statement or limit its extent without saying how likely it is.</summary>
/// <param name="Id">Identifier within the document: <c>q1</c>, <c>q2</c>, ...</param>
/// <param name="Mark">The words.</param>
/// <param name="Kind">What they do.</param>
public sealed record Qualifier(string Id, Mark Mark, QualifierKind Kind);
