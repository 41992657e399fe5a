using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Assay.Core.Weighing.Matrices;
using Assay.Formats.Matrices;
using Assay.Formats.Yaml;

namespace Assay.Tests.Formats.Matrices;

/// <summary>Matrix files for tests.</summary>
internal static class SomeFile
{
    public static EvidenceMatrix Read(string name, byte[] bytes) =>
        MatrixFile.Read(name, new MemoryStream(bytes));

    public static EvidenceMatrix Read(string name, string text) => Read(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The message of the refusal.</summary>
    public static string Refusal(string name, string text) => Refusal(name, Encoding.UTF8.GetBytes(text));

    public static string Refusal(string name, byte[] bytes) =>
        Assert.Throws<FormatRefusedException>(() => Read(name, bytes)).Message;

    /// <summary>Text as PARC stores it: UTF-16 with a byte order mark, in gzip.</summary>
    public static byte[] Achz(string xml, Encoding? encoding = null)
    {
        encoding ??= Encoding.Unicode;
        return Gzip([.. encoding.GetPreamble(), .. encoding.GetBytes(xml)]);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>The marks of the items, as <c>C N; I|II -</c>.</summary>
    public static string Rows(this EvidenceMatrix matrix) =>
        string.Join("; ", matrix.Items.Select(item => string.Join(' ', item.Votes.Select(Cell))));

    private static string Cell(ImmutableArray<Consistency> votes) =>
        votes.IsEmpty ? "-" : string.Join('|', votes.Select(ConsistencyCode.Of));
}
