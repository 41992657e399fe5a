namespace Assay.Ingest.Inputs;

/// <summary>One input as found: its bytes, or why there are none.</summary>
/// <param name="Path">The path as the user named it, continued below it.</param>
/// <param name="Bytes">The bytes, or <see langword="null"/>.</param>
/// <param name="Refusal">Why there are no bytes.</param>
/// <param name="Archive">The outermost archive that it came from, or <see langword="null"/>.</param>
internal sealed record FoundInput(string Path, byte[]? Bytes, string? Refusal, string? Archive = null)
{
    /// <summary>An input that is not read.</summary>
    public static FoundInput Refused(string path, string reason, string? archive = null) =>
        new(path, null, reason, archive);
}
