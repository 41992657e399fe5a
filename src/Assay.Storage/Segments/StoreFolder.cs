using System.Globalization;
using System.Runtime.InteropServices;

namespace Assay.Storage.Segments;

/// <summary>The names of a store's files, and how one takes its place for good.</summary>
internal sealed partial class StoreFolder(string path)
{
    private const string Unfinished = ".new";

    /// <summary>The folder as the user named it, for messages.</summary>
    public string Path => path;

    public string Manifest => In("manifest");

    public static string SegmentName(long number) => Name("segment", number);

    public static string LogName(long number) => Name("log", number);

    public static string DeadName(long number) => Name("dead", number);

    public string In(string name) => System.IO.Path.Combine(path, name);

    /// <summary>Where a file is written before it takes its place.</summary>
    public string New(string name) => In(name + Unfinished);

    /// <summary>Gives a finished file its name, atomically, and makes sure that the name is on the disk.</summary>
    public void Place(string name)
    {
        File.Move(New(name), In(name), overwrite: true);
        Flush();
    }

    /// <summary>Takes the lock of the one writer; it falls with the process.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public FileStream Lock()
    {
        try
        {
            return new FileStream(In("lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
        }
        catch (IOException held) when (held is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new IOException($"{path}: another process is writing to this store", held);
        }
    }

    /// <summary>Refuses a folder that holds anything but a store.</summary>
    public void RefuseOthers()
    {
        var other = Directory
            .GetFileSystemEntries(path)
            .Select(entry => System.IO.Path.GetFileName(entry))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault(name => !IsOurs(name) && name is not ("manifest" or "lock"));
        if (other is not null)
            throw new IOException($"{path}: a store or an empty folder was wanted, and it holds '{other}'");
    }

    /// <summary>Refuses a folder without a manifest that holds documents all the same.</summary>
    public void RefuseOrphans()
    {
        var orphan = Directory
            .GetFiles(path)
            .FirstOrDefault(file =>
                IsNumbered(System.IO.Path.GetFileName(file)) && new FileInfo(file).Length > LogHeader.Length
            );
        if (orphan is not null)
            throw new DamagedStoreException($"{Manifest}: damaged: it is missing, and there is {orphan}");
    }

    /// <summary>Deletes a file that is no longer in use.</summary>
    public void Delete(string name)
    {
        try
        {
            File.Delete(In(name));
        }
        catch (Exception held)
            when (OperatingSystem.IsWindows() && (held is IOException or UnauthorizedAccessException))
        {
            // Windows deletes no file that a reader has mapped; the next writer sweeps it up.
        }
    }

    /// <summary>Deletes what belongs to a store but isn't in use: what a writer left that was stopped.</summary>
    public void Sweep(IReadOnlySet<string> used)
    {
        foreach (var name in Directory.GetFiles(path).Select(file => System.IO.Path.GetFileName(file)))
        {
            if (IsOurs(name) && !used.Contains(name))
                Delete(name);
        }
    }

    /// <summary>Makes sure that the names in the folder are on the disk.</summary>
    public void Flush()
    {
        // Windows writes names with the files, and can't open a folder.
        if (OperatingSystem.IsWindows())
            return;
        var folder = Open(path, 0);
        if (folder < 0)
            throw Fault("opened");
        try
        {
            if (Sync(folder) != 0)
                throw Fault("flushed");
        }
        finally
        {
            _ = Close(folder);
        }
    }

    private IOException Fault(string done) =>
        new($"{path}: the folder could not be {done}: {Marshal.GetLastPInvokeErrorMessage()}");

    private static bool IsOurs(string name) =>
        name.EndsWith(Unfinished, StringComparison.Ordinal)
            ? IsNumbered(name[..^Unfinished.Length]) || name is "manifest" + Unfinished
            : IsNumbered(name);

    private static bool IsNumbered(string name) =>
        name.Split('-') is ["segment" or "log" or "dead", { Length: >= 6 } digits]
        && digits.All(char.IsAsciiDigit);

    private static string Name(string kind, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}-{number:000000}");

    [LibraryImport(
        "libc",
        EntryPoint = "open",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8
    )]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int file);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int file);
}
