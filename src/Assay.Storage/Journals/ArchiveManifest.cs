using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Assay.Storage.Journals;

/// <summary>What a zip of a journal says about itself.</summary>
internal sealed class ArchiveManifest(string caseName, long events, Digest hash)
{
    private const int Version = 1;

    private readonly SortedDictionary<string, (Digest Digest, long Size)> _files = new(
        StringComparer.Ordinal
    );

    /// <summary>The identifier of the case.</summary>
    public string CaseName => caseName;

    /// <summary>Number of events.</summary>
    public long Events => events;

    /// <summary>Hash of the last event.</summary>
    public Digest Hash => hash;

    /// <summary>The files with their digests and sizes in bytes.</summary>
    public IReadOnlyDictionary<string, (Digest Digest, long Size)> Files => _files;

    /// <summary>Names one file.</summary>
    public void Add(string name, Digest digest, long size) => _files.Add(name, (digest, size));

    /// <summary>Reads a manifest.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static ArchiveManifest Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.GetProperty("assay").GetInt32() is var version and not Version)
                throw new FormatException($"the manifest is of version {version}, and {Version} is wanted");
            var manifest = new ArchiveManifest(
                root.GetProperty("case").GetString()!,
                root.GetProperty("events").GetInt64(),
                DigestOf(root.GetProperty("hash"))
            );
            foreach (var file in root.GetProperty("files").EnumerateArray())
            {
                manifest.Add(
                    file.GetProperty("name").GetString()!,
                    DigestOf(file.GetProperty("sha256")),
                    file.GetProperty("size").GetInt64()
                );
            }

            return manifest;
        }
        catch (Exception fault)
            when (fault
                    is JsonException
                        or KeyNotFoundException
                        or InvalidOperationException
                        or ArgumentException
            )
        {
            throw new FormatException($"the manifest can't be read: {fault.Message}", fault);
        }
    }

    /// <summary>The manifest as canonical JSON.</summary>
    public string ToJson()
    {
        var text = new StringBuilder("{\"assay\":").Append(Version).Append(",\"case\":");
        CanonicalJson.WriteText(text, caseName);
        text.Append(CultureInfo.InvariantCulture, $",\"events\":{events},\"files\":[");
        var isFirst = true;
        foreach (var (name, (digest, size)) in _files)
        {
            if (!isFirst)
                text.Append(',');
            isFirst = false;
            text.Append("{\"name\":");
            CanonicalJson.WriteText(text, name);
            text.Append(CultureInfo.InvariantCulture, $",\"sha256\":\"{digest}\",\"size\":{size}}}");
        }

        return text.Append(CultureInfo.InvariantCulture, $"],\"hash\":\"{hash}\"}}").ToString();
    }

    private static Digest DigestOf(JsonElement value) =>
        Digest.TryParse(value.GetString(), out var digest)
            ? digest
            : throw new FormatException($"the manifest names no digest: '{value.GetString()}'");
}
