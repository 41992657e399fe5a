using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Assay.Storage.Journals;
using Microsoft.Data.Sqlite;

namespace Assay.Tests.Storage.Journals;

/// <summary>Reads a journal as docs/method/journal.md tells it, with nothing of the code that wrote it.</summary>
public sealed class PlainVerifierTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-");

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(300)]
    public async Task The_hashes_and_the_root_are_those_of_the_documentation(int events)
    {
        var path = Path.Combine(_folder.FullName, "case.assay");
        var checkpoint = await SomeJournal.WriteAsync(path, events, SigningKey.Create("desk"));

        var hashes = Verify(path);

        Assert.Equal(events, hashes.Count);
        Assert.Equal(Convert.ToHexStringLower(Root(hashes)), checkpoint.Root.ToString());
    }

    private static List<byte[]> Verify(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT number, at, who, kind, why, request, payload, payload_digest, hash FROM event ORDER BY number";
        using var row = command.ExecuteReader();
        var hashes = new List<byte[]>();
        while (row.Read())
        {
            var payload = SHA256.HashData(Encoding.UTF8.GetBytes(row.GetString(6)));
            Assert.Equal(payload, row.GetFieldValue<byte[]>(7));
            var header = new JsonObject
            {
                ["at"] = row.GetString(1),
                ["kind"] = row.GetString(3),
                ["number"] = row.GetInt64(0),
                ["payload"] = Convert.ToHexStringLower(payload),
                ["previous"] = Convert.ToHexStringLower(hashes.Count > 0 ? hashes[^1] : new byte[32]),
            };
            if (!row.IsDBNull(5))
                header["request"] = row.GetString(5);
            header["who"] = row.GetString(2);
            if (!row.IsDBNull(4))
                header["why"] = row.GetString(4);
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(header.ToJsonString()));
            Assert.Equal(hash, row.GetFieldValue<byte[]>(8));
            hashes.Add(hash);
        }

        return hashes;
    }

    private static byte[] Root(List<byte[]> hashes)
    {
        if (hashes.Count == 1)
            return SHA256.HashData([0, .. hashes[0]]);
        var split = 1;
        while (split * 2 < hashes.Count)
            split *= 2;
        return SHA256.HashData([1, .. Root(hashes[..split]), .. Root(hashes[split..])]);
    }
}
