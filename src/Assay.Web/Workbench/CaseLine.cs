namespace Assay.Web.Workbench;

/// <summary>A case as the home page lists it.</summary>
/// <param name="Name">What the server calls it.</param>
/// <param name="Question">Its question, where it has one.</param>
/// <param name="Events">Number of events.</param>
/// <param name="Last">When the last one was.</param>
/// <param name="Trouble">Why it can't be opened.</param>
internal sealed record CaseLine(string Name, string? Question, long Events, string? Last, string? Trouble);
