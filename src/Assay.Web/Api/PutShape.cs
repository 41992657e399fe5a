namespace Assay.Web.Api;

/// <summary>What one thing is to be.</summary>
/// <param name="Thing">What it is called.</param>
/// <param name="Value">Its content; missing takes it away.</param>
/// <param name="Expects">The version that the writer saw; 0 for "not there"; missing for any.</param>
public sealed record PutShape(string Thing, RawJson? Value, long? Expects);
