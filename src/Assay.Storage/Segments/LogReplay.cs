using System.Buffers.Binary;
using System.Text;
using Assay.Core.Provenance;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>Does again what a log says.</summary>
/// <remarks>
/// A batch that isn't whole ends the log where no whole one follows it: it is what a writer left that was stopped, and
/// nobody was told that it is safe. Where a later one follows, it was whole once, and the log is damaged.
/// </remarks>
internal sealed class LogReplay(StoreContent content, string name)
{
    // Looking for a later batch checks at most so many places that look like one.
    private const int MostLookalikes = 64;

    /// <summary>Where the last whole batch ends.</summary>
    public long End { get; private set; }

    /// <summary>The number of the last whole batch.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes after it.</summary>
    public long Torn { get; private set; }

    public void Run(MappedFile log)
    {
        LogHeader.Check(log, name);
        End = LogHeader.Length;
        while (LogFrame.Read(log, End) is { } frame && frame.Number == Number + 1)
        {
            TryDo(log.Bytes(End + LogFrame.Size, frame.Length));
            Number = frame.Number;
            End += LogFrame.Size + frame.Length;
        }

        Torn = log.Length - End;
        if (HasLaterBatch(log))
            throw new DamagedStoreException(
                FormattableString.Invariant($"{name}: damaged: batch {Number + 1} at byte {End} is not whole")
            );
    }

    private bool HasLaterBatch(MappedFile log)
    {
        var lookalikes = 0;
        for (var at = End + 8; at <= log.Length - LogFrame.Size; at += 8)
        {
            if (!log.Bytes(at, 4).SequenceEqual("ABAT"u8) || lookalikes++ == MostLookalikes)
                continue;
            if (LogFrame.Read(log, at) is { } frame && frame.Number > Number)
                return true;
        }

        return false;
    }

    // The checksum is right, so a store wrote it, or somebody who wants to do harm.
    private void TryDo(ReadOnlySpan<byte> batch)
    {
        try
        {
            Do(batch);
        }
        catch (Exception fault) when (fault is ArgumentException or IndexOutOfRangeException)
        {
            throw new DamagedStoreException(
                $"{name}: damaged: batch {Number + 1} holds a change that is impossible",
                fault
            );
        }
    }

    private void Do(ReadOnlySpan<byte> batch)
    {
        while (batch.Length > 0)
        {
            batch = batch[0] switch
            {
                LogBatch.Fill => batch[1..],
                LogBatch.Add => Add(batch),
                LogBatch.Forget => Forget(batch),
                LogBatch.Expire => Expire(batch),
                _ => throw new DamagedStoreException(
                    $"{name}: damaged: batch {Number + 1} holds a change of unknown kind"
                ),
            };
        }
    }

    private ReadOnlySpan<byte> Add(ReadOnlySpan<byte> batch)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(batch[29..]);
        var outlet = BinaryPrimitives.ReadInt32LittleEndian(batch[33..]);
        var header = new TextHeader(
            length,
            BinaryPrimitives.ReadInt32LittleEndian(batch[25..]),
            BinaryPrimitives.ReadUInt64LittleEndian(batch[17..]),
            new DocumentTime(
                BinaryPrimitives.ReadDoubleLittleEndian(batch[1..]),
                BinaryPrimitives.ReadDoubleLittleEndian(batch[9..])
            ),
            content.Normal(Encoding.UTF8.GetString(batch.Slice(LogBatch.AddHead, outlet)))
        );
        var record = batch.Slice(LogBatch.AddHead + outlet, length);
        if (!RecordCheck.IsSound(record, header.Tokens))
            throw new ArgumentException("The record is impossible.", nameof(batch));
        content.Add(header, record);
        return batch[(LogBatch.AddHead + outlet + length)..];
    }

    private ReadOnlySpan<byte> Forget(ReadOnlySpan<byte> batch)
    {
        var length = BinaryPrimitives.ReadInt32LittleEndian(batch[1..]);
        content.Forget(batch.Slice(5, length));
        return batch[(5 + length)..];
    }

    private ReadOnlySpan<byte> Expire(ReadOnlySpan<byte> batch)
    {
        content.Expire(BinaryPrimitives.ReadDoubleLittleEndian(batch[1..]));
        return batch[9..];
    }
}
