namespace Assay.Storage.Journals;

/// <summary>What somebody wants one thing of a case to be.</summary>
/// <param name="Entity">What is meant, such as <c>report/r1</c>: a kind and names, parted by slashes.</param>
/// <param name="Value">Its content as JSON; <see langword="null"/> takes it away.</param>
/// <param name="Expects">
/// The version that the writer has seen: the number of the event that changed it last, 0 for "not there".
/// <see langword="null"/> takes whatever there is.
/// </param>
public sealed record EntityPut(string Entity, string? Value, long? Expects = null);
