using System.Data.Common;

namespace Assay.Storage.Journals;

/// <summary>Rows of the tables as what they stand for.</summary>
internal static class Rows
{
    /// <summary>The columns of an event, in the order that <see cref="Event"/> reads.</summary>
    public const string EventColumns = "number, at, who, kind, why, request, payload, payload_digest, hash";

    /// <summary>The columns of an entity, in the order that <see cref="State"/> reads.</summary>
    public const string StateColumns = "key, value, version, first";

    /// <summary>An event; the hash of the one before it is not in its row.</summary>
    public static JournalEvent Event(DbDataReader row) =>
        new()
        {
            Number = row.GetInt64(0),
            At = row.GetString(1),
            Who = row.GetString(2),
            Kind = row.GetString(3),
            Why = Text(row, 4),
            Request = Text(row, 5),
            Payload = Text(row, 6),
            PayloadDigest = Digest(row, 7),
            Hash = Digest(row, 8),
            Previous = Journals.Digest.Zero,
        };

    /// <summary>The head of a journal: number, hash, tree.</summary>
    /// <exception cref="JournalTroubleException">They do not go together.</exception>
    public static JournalHead Head(DbDataReader row)
    {
        try
        {
            var number = row.GetInt64(0);
            return new JournalHead(
                number,
                Digest(row, 1),
                MerkleFrontier.FromBytes(number, row.GetFieldValue<byte[]>(2))
            );
        }
        catch (FormatException fault)
        {
            throw new JournalTroubleException($"the head of the journal is damaged: {fault.Message}", fault);
        }
    }

    /// <summary>An entity.</summary>
    public static EntityState State(DbDataReader row) =>
        new(row.GetString(0), Text(row, 1), row.GetInt64(2), row.GetInt64(3));

    /// <summary>A digest; zeros where there are not 32 bytes, so that whoever checks sees a difference.</summary>
    public static Digest Digest(DbDataReader row, int column) =>
        row.GetValue(column) is byte[] { Length: Journals.Digest.Length } bytes
            ? new Digest(bytes)
            : Journals.Digest.Zero;

    /// <summary>A text, or <see langword="null"/>.</summary>
    public static string? Text(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetString(column);
}
