namespace Assay.Cli;

/// <summary>Writes a report whole or not at all.</summary>
internal static class ReportFile
{
    /// <summary>The kind of report that a file name asks for: <c>html</c>, <c>md</c> or <c>json</c>; <see langword="null"/> for any other ending.</summary>
    public static string? KindOf(string path) =>
        Path.GetExtension(path).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => "html",
            ".MD" => "md",
            ".JSON" => "json",
            _ => null,
        };

    /// <summary>Writes to a file beside the target and moves it there, so that a reader never sees half a report.</summary>
    /// <exception cref="IOException">The folder does not exist, or the disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public static void Write(string path, byte[] content) => Write(path, file => file.Write(content));

    /// <summary>The same for a file that is written piece by piece.</summary>
    /// <exception cref="IOException">The folder does not exist, or the disk refused.</exception>
    /// <exception cref="UnauthorizedAccessException">The user may not write there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var beside = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(file);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
