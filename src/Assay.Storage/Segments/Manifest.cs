using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Assay.Storage.Segments;

/// <summary>What is live in a store: its segments, the lists of their dead, and the log. A small text file.</summary>
/// <param name="Next">The number of the next file.</param>
/// <param name="Log">The number of the log.</param>
/// <param name="Segments">The segments.</param>
internal sealed record Manifest(long Next, long Log, ImmutableArray<ManifestSegment> Segments)
{
    private const string Title = "assay store 1";
    private const int Longest = 1 << 24;

    /// <summary>Reads the manifest of a store, or gives <see langword="null"/> where there is none.</summary>
    public static Manifest? Read(StoreFolder folder)
    {
        var file = new FileInfo(folder.Manifest);
        if (!file.Exists)
            return null;
        if (file.Length > Longest)
            throw Damage(folder, "it is too long");
        var bytes = File.ReadAllBytes(folder.Manifest);
        var text = Encoding.UTF8.GetString(bytes);
        var end = text.LastIndexOf("checksum ", StringComparison.Ordinal);
        if (end < 0 || !string.Equals(text[end..], SumLine(text[..end]), StringComparison.Ordinal))
            throw Damage(folder, "its checksum is another");
        return Parse(text[..end].Split('\n'), folder);
    }

    /// <summary>Takes the place of the manifest before it.</summary>
    public void Write(StoreFolder folder)
    {
        const string Name = "manifest";
        using (var file = File.OpenHandle(folder.New(Name), FileMode.Create, FileAccess.Write))
        {
            RandomAccess.Write(file, Encoding.UTF8.GetBytes(Text()), 0);
            RandomAccess.FlushToDisk(file);
        }

        folder.Place(Name);
    }

    /// <summary>The names of the files that it names, itself and the lock among them.</summary>
    public IReadOnlySet<string> Files() =>
        Segments
            .SelectMany(each => each.Files())
            .Append(StoreFolder.LogName(Log))
            .ToHashSet(StringComparer.Ordinal);

    private string Text()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Title}\nscheme {WordScheme.Number:x16}\n");
        text.Append(CultureInfo.InvariantCulture, $"next {Next}\nlog {Log}\n");
        foreach (var segment in Segments)
            text.Append(
                CultureInfo.InvariantCulture,
                $"segment {segment.Number} {segment.Sum:x8} {segment.Dead}\n"
            );
        return text + SumLine(text.ToString());
    }

    private static string SumLine(string text) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"checksum {Checksum.Of(Encoding.UTF8.GetBytes(text)):x8}\n"
        );

    private static Manifest Parse(string[] lines, StoreFolder folder)
    {
        if (lines is not [Title, var scheme, var next, var log, .. var segments, ""])
            throw Damage(folder, $"'{Title}' and what follows it were wanted");
        FormatMark.CheckScheme(
            (ulong)Number(Word(scheme, "scheme", folder), folder, NumberStyles.AllowHexSpecifier),
            folder.Manifest
        );
        return new Manifest(
            Number(Word(next, "next", folder), folder),
            Number(Word(log, "log", folder), folder),
            [.. segments.Select(line => Segment(line, folder))]
        );
    }

    private static ManifestSegment Segment(string line, StoreFolder folder) =>
        line.Split(' ') is ["segment", var number, var sum, var dead]
            ? new ManifestSegment(
                Number(number, folder),
                (uint)Number(sum, folder, NumberStyles.AllowHexSpecifier),
                Number(dead, folder)
            )
            : throw Damage(folder, "a line for each segment was wanted");

    private static string Word(string line, string name, StoreFolder folder) =>
        line.Split(' ') is [var first, var word] && string.Equals(first, name, StringComparison.Ordinal)
            ? word
            : throw Damage(folder, $"a line '{name}' was wanted");

    private static long Number(string word, StoreFolder folder, NumberStyles style = NumberStyles.None) =>
        long.TryParse(word, style, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Damage(folder, $"a number was wanted where '{word}' stands");

    private static DamagedStoreException Damage(StoreFolder folder, string what) =>
        new($"{folder.Manifest}: damaged: {what}");
}
