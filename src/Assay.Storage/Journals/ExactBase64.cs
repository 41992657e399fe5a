namespace Assay.Storage.Journals;

/// <summary>
/// Base64 that has one text for each run of bytes. The runtime's reader ignores blanks and the bits that
/// the last letter has to spare (RFC 4648, section 3.5), so that a changed letter could pass unseen.
/// </summary>
internal static class ExactBase64
{
    /// <summary>Whether a text is what these bytes are written as, and fills them all.</summary>
    internal static bool TryRead(string text, byte[] bytes) =>
        Convert.TryFromBase64String(text, bytes, out var length)
        && length == bytes.Length
        && string.Equals(Convert.ToBase64String(bytes), text, StringComparison.Ordinal);
}
