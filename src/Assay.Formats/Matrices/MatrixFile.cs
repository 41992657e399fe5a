using Assay.Core.Weighing.Matrices;
using Assay.Formats.Yaml;

namespace Assay.Formats.Matrices;

/// <summary>Reads an evidence matrix from a file of any known kind; docs/guide/matrices.md shows each.</summary>
public static class MatrixFile
{
    private static readonly string[] Endings = [".csv", ".achz", ".json"];

    /// <summary>Whether the name of a file ends as that of a matrix does.</summary>
    public static bool IsMatrix(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Reads a file; its ending says which kind it is.</summary>
    /// <exception cref="FormatRefusedException">The file has a fault; the message tells line, what was found and what was wanted.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static EvidenceMatrix Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        using var stream = File.OpenRead(path);
        return Read(path, stream);
    }

    /// <summary>Reads a stream as a file of that name.</summary>
    /// <exception cref="FormatRefusedException">The same.</exception>
    public static EvidenceMatrix Read(string name, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(stream);
        var ending = Path.GetExtension(name).ToUpperInvariant();
        if (!IsMatrix(name))
            throw new FormatRefusedException(
                $"{name}: found the ending {(ending.Length == 0 ? "of no kind" : Path.GetExtension(name))}; {string.Join(", ", Endings)} is wanted."
            );
        var bytes = MatrixBytes.Read(name, stream, MatrixLimits.Bytes);
        return ending switch
        {
            ".CSV" => CsvMatrix.Read(name, MatrixBytes.Text(name, bytes)),
            ".ACHZ" => AchzFormat.Read(name, MatrixBytes.Text(name, MatrixBytes.Unpack(name, bytes))),
            _ => JsonMatrix.Read(name, MatrixBytes.Text(name, bytes)),
        };
    }
}
