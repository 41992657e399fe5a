using System.Collections.Immutable;

namespace Assay.Ingest.Inputs;

/// <summary>Walks files, folders, archives and standard input, in one fixed order.</summary>
internal sealed class InputFinder(IngestLimits limits, Stream? standardInput)
{
    private const int DeepestFolder = 100;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly List<string> _warnings = [];

    /// <summary>What was passed over on purpose; complete once everything is found.</summary>
    public ImmutableArray<string> Warnings => [.. _warnings];

    /// <summary>Everything below the paths: arguments in their order, folders and archives sorted ordinally.</summary>
    public IEnumerable<FoundInput> Find(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            var found = string.Equals(path, "-", StringComparison.Ordinal)
                ? FromStandardInput()
                : FromPath(path, 0);
            foreach (var one in found)
                yield return one;
        }
    }

    private IEnumerable<FoundInput> FromStandardInput()
    {
        if (standardInput is null)
            return [FoundInput.Refused("-", "there is no standard input")];
        using var copy = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (standardInput.Read(buffer) is var got and > 0)
        {
            copy.Write(buffer, 0, got);
            if (copy.Length > limits.InputBytes)
                return [FoundInput.Refused("-", TooLarge)];
        }

        return Documents("-", copy);
    }

    private IEnumerable<FoundInput> FromPath(string path, int depth) =>
        FileIdentity.Of(path) switch
        {
            null => [FoundInput.Refused(Shown(path), WhyMissing(path))],
            { IsDirectory: true } folder => FromFolder(path, folder, depth),
            { IsRegular: false } =>
            [
                FoundInput.Refused(Shown(path), "it is not a file but a pipe, socket or device"),
            ],
            _ => FromFile(path),
        };

    private IEnumerable<FoundInput> FromFolder(string path, FileIdentity folder, int depth)
    {
        if (!_folders.Add(folder.Key) && depth > 0)
        {
            yield return FoundInput.Refused(
                Shown(path),
                "it leads to a folder that is read already: a loop of folders"
            );
            yield break;
        }

        if (depth > DeepestFolder)
        {
            yield return FoundInput.Refused(Shown(path), $"it lies more than {DeepestFolder} folders deep");
            yield break;
        }

        var (entries, reason) = Entries(path);
        if (reason is not null)
            yield return FoundInput.Refused(Shown(path), reason);
        foreach (var one in entries.SelectMany(entry => FromPath(Path.Combine(path, entry), depth + 1)))
            yield return one;
    }

    /// <summary>The names in a folder, sorted; hidden ones belong to programs, not to a dossier.</summary>
    private (IEnumerable<string> Names, string? Reason) Entries(string path)
    {
        try
        {
            var names = Directory
                .EnumerateFileSystemEntries(path)
                .Select(entry => Path.GetFileName(entry)!)
                .ToList();
            var hidden = names.RemoveAll(name => name.StartsWith('.'));
            if (hidden > 0)
                _warnings.Add($"{Shown(path)}: {hidden} hidden files or folders were passed over.");
            names.Sort(StringComparer.Ordinal);
            return (names, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], "the folder cannot be opened: access is denied or it is gone");
        }
    }

    private IEnumerable<FoundInput> FromFile(string path)
    {
        FileStream file;
        string? reason = null;
        try
        {
            file = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            reason = e is UnauthorizedAccessException ? "access is denied" : "the file cannot be opened";
            file = null!;
        }

        if (reason is not null)
        {
            yield return FoundInput.Refused(Shown(path), reason);
            yield break;
        }

        using (file)
        {
            foreach (var one in Documents(Shown(path), file))
                yield return one;
        }
    }

    private IEnumerable<FoundInput> Documents(string path, Stream stream)
    {
        if (ZipWalker.IsArchive(stream))
            return new ZipWalker(limits, path).Walk(stream);
        if (stream.Length > limits.InputBytes)
            return [FoundInput.Refused(path, TooLarge)];
        return [Whole(path, stream)];
    }

    private static FoundInput Whole(string path, Stream stream)
    {
        try
        {
            stream.Position = 0;
            var bytes = new byte[stream.Length];
            var got = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return got == bytes.Length
                ? new FoundInput(path, bytes, null)
                : FoundInput.Refused(path, "the file became shorter while it was read");
        }
        catch (IOException)
        {
            return FoundInput.Refused(path, "the file cannot be read to its end");
        }
    }

    private static string WhyMissing(string path)
    {
        if (path.Length == 0)
            return "its name is empty";
        var link = new FileInfo(path);
        return link.LinkTarget is not null
            ? "it is a link that leads nowhere or in a circle"
            : "there is no such file or folder, or access is denied";
    }

    private string TooLarge => $"it is larger than {limits.InputBytes / (1024 * 1024)} MB";

    private static string Shown(string path) => PathText.Of(path);
}
