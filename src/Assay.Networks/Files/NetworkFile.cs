using System.IO.Compression;

namespace Assay.Networks.Files;

/// <summary>Reads and writes networks by the ending of the file's name; a further <c>.gz</c> is unpacked.</summary>
/// <remarks>.bif, .xmlbif and .xml (XMLBIF), .xdsl (GeNIe), .uai, .net (Hugin), .dne (Netica).</remarks>
public static class NetworkFile
{
    /// <summary>Bytes of text after unpacking above which a file is refused.</summary>
    private const long LargestText = 1L << 30;

    /// <summary>The endings that can be read.</summary>
    public static IReadOnlyList<string> Endings { get; } =
    [".bif", ".xmlbif", ".xml", ".xdsl", ".uai", ".net", ".dne"];

    /// <summary>Reads a Bayesian network.</summary>
    /// <exception cref="NetworkFormatException">The file is no such network, or a Markov network.</exception>
    public static Network Read(string path, ReadingLimits? limits = null) =>
        ReadGraph(path, limits) as Network
        ?? throw new NetworkFormatException(1, 1, "found a Markov network, wanted a Bayesian network");

    /// <summary>Reads a Bayesian network, or the graph of a Markov network.</summary>
    /// <exception cref="NetworkFormatException">The file is neither.</exception>
    public static FactorGraph ReadGraph(string path, ReadingLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(path);
        var isPacked = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        var text = ReadText(path, isPacked);
        return Ending(isPacked ? path[..^3] : path) switch
        {
            ".bif" => BifFormat.Read(text, limits),
            ".xmlbif" or ".xml" => XmlBifFormat.Read(text, limits),
            ".xdsl" => XdslFormat.Read(text, limits),
            ".uai" => UaiFormat.Read(text, limits),
            ".net" => HuginFormat.Read(text, limits),
            ".dne" => NeticaFormat.Read(text, limits),
            var other => throw Unknown(other),
        };
    }

    /// <summary>Writes a network in the format of the path's ending.</summary>
    public static void Write(Network network, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var text = Ending(path) switch
        {
            ".bif" => BifFormat.Write(network),
            ".xmlbif" or ".xml" => XmlBifFormat.Write(network),
            ".xdsl" => XdslFormat.Write(network),
            ".uai" => UaiFormat.Write(network),
            ".net" => HuginFormat.Write(network),
            ".dne" => NeticaFormat.Write(network),
            var other => throw Unknown(other),
        };
        File.WriteAllText(path, text);
    }

    private static string Ending(string path) => Path.GetExtension(path).ToLowerInvariant();

    private static NetworkFormatException Unknown(string ending) =>
        new(1, 1, $"found a file that ends in '{ending}', wanted one of {string.Join(" ", Endings)}");

    private static string ReadText(string path, bool isPacked)
    {
        using var file = File.OpenRead(path);
        using Stream stream = isPacked ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        var text = new System.Text.StringBuilder();
        var buffer = new char[1 << 16];
        for (int read; (read = reader.Read(buffer)) > 0; )
        {
            text.Append(buffer, 0, read);
            if (text.Length > LargestText)
                throw new NetworkFormatException(
                    1,
                    1,
                    $"found more than {LargestText} characters, which is the most that is read"
                );
        }

        return text.ToString();
    }
}
