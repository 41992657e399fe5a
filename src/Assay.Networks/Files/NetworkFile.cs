namespace Assay.Networks.Files;

/// <summary>Reads and writes networks by the ending of the file's name.</summary>
public static class NetworkFile
{
    /// <summary>Reads a network.</summary>
    /// <exception cref="NetworkFormatException">The file is no such network.</exception>
    public static Network Read(string path, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        return BifFormat.Read(File.ReadAllText(path), limits);
    }
}
