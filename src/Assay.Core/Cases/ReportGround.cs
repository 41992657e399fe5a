using Assay.Core.Documents;

namespace Assay.Core.Cases;

/// <summary>The words that a drafted report stands on.</summary>
/// <param name="Report">Identifier of the report.</param>
/// <param name="Document">Identifier of the document.</param>
/// <param name="Mark">The statement.</param>
public sealed record ReportGround(string Report, string Document, Mark Mark);
