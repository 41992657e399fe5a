namespace Assay.Web.Api;

/// <summary>A case as a list shows it.</summary>
/// <param name="Name">What the server calls it.</param>
/// <param name="Id">Its identifier, which checkpoints name.</param>
/// <param name="Question">The question, or missing where there is none yet.</param>
/// <param name="Events">Number of events.</param>
/// <param name="Role">What you may do in it.</param>
public sealed record CaseShape(string Name, string Id, string? Question, long Events, string Role);
