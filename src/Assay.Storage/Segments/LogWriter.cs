using Microsoft.Win32.SafeHandles;

namespace Assay.Storage.Segments;

/// <summary>The end of a log: batches are written behind one another, each on the disk before the next.</summary>
internal sealed class LogWriter : IDisposable
{
    private readonly SafeFileHandle _file;
    private long _position;
    private long _number;

    private LogWriter(SafeFileHandle file, long position, long number)
    {
        _file = file;
        _position = position;
        _number = number;
    }

    /// <summary>Makes an empty log of that number.</summary>
    public static LogWriter Create(StoreFolder folder, long number)
    {
        var name = StoreFolder.LogName(number);
        using (var file = File.OpenHandle(folder.New(name), FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, LogHeader.ToBytes(), 0);
            RandomAccess.FlushToDisk(file);
        }

        folder.Place(name);
        return new LogWriter(Open(folder.In(name)), LogHeader.Length, 0);
    }

    /// <summary>Goes on behind the last whole batch; what is behind it is cut off.</summary>
    public static LogWriter Continue(string path, LogReplay replayed)
    {
        var file = Open(path);
        if (replayed.Torn > 0)
        {
            RandomAccess.SetLength(file, replayed.End);
            RandomAccess.FlushToDisk(file);
        }

        return new LogWriter(file, replayed.End, replayed.Number);
    }

    /// <summary>Writes a batch and returns when it is on the disk.</summary>
    public void Write(LogBatch batch)
    {
        var bytes = batch.Framed(_number + 1);
        RandomAccess.Write(_file, bytes, _position);
        RandomAccess.FlushToDisk(_file);
        _position += bytes.Length;
        _number++;
    }

    public void Dispose() => _file.Dispose();

    private static SafeFileHandle Open(string path) =>
        File.OpenHandle(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
}
