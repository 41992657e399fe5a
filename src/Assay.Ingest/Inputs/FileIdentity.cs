using System.Runtime.InteropServices;

namespace Assay.Ingest.Inputs;

/// <summary>What a path leads to: the kind of file, and the file itself whatever its name.</summary>
/// <param name="IsDirectory">Whether it is a folder.</param>
/// <param name="IsRegular">Whether it is a plain file, that ends and never blocks.</param>
/// <param name="Key">The same for two paths that lead to the same file.</param>
internal sealed partial record FileIdentity(bool IsDirectory, bool IsRegular, string Key)
{
    private const int CurrentFolder = -100;
    private const uint BasicFields = 0x7FF;
    private const int TypeMask = 0xF000;

    /// <summary>Follows links; <see langword="null"/> where nothing is there or it cannot be seen.</summary>
    public static FileIdentity? Of(string path)
    {
        if (OperatingSystem.IsLinux())
            return OfLinux(path);
        if (Directory.Exists(path))
            return new FileIdentity(true, false, Resolved(new DirectoryInfo(path)));
        return File.Exists(path) ? new FileIdentity(false, true, Resolved(new FileInfo(path))) : null;
    }

    // Opening a pipe blocks until somebody writes, and .NET does not tell pipes from files before opening.
    private static FileIdentity? OfLinux(string path)
    {
        var status = new byte[256];
        if (StatX(CurrentFolder, path, 0, BasicFields, status) != 0)
            return null;
        var type = BitConverter.ToUInt16(status, 28) & TypeMask;
        var inode = BitConverter.ToUInt64(status, 32);
        var device = BitConverter.ToUInt64(status, 136);
        return new FileIdentity(type == 0x4000, type == 0x8000, $"{device:x}:{inode:x}");
    }

    private static string Resolved(FileSystemInfo file) =>
        file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int StatX(int folder, string path, int flags, uint mask, [Out] byte[] status);
}
