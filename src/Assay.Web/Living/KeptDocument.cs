using System.Text.Json;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>A document of a case, as it is kept.</summary>
/// <param name="Id">Its identifier: <c>d1</c>.</param>
/// <param name="Path">Where it came from, as it was named then.</param>
/// <param name="Format">The format that its bytes were read as.</param>
/// <param name="Text">Digest of its text layer.</param>
/// <param name="Bytes">Digest of its bytes; <see langword="null"/> where only the text layer was kept.</param>
public sealed record KeptDocument(string Id, string Path, string Format, Digest Text, Digest? Bytes)
{
    private const int LongestName = 80;

    /// <summary>A name for its file: the identifier, and what of its old name is harmless.</summary>
    public string FileName
    {
        get
        {
            var name = System.IO.Path.GetFileName(Path.Split("!/")[^1].Replace('\\', '/'));
            var harmless = string.Concat(
                name.Select(letter =>
                    char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' ? letter : '_'
                )
            );
            if (harmless.Length > LongestName)
                harmless = harmless[^LongestName..];
            return $"{Id}-{harmless}{(Bytes is null ? ".txt" : "")}";
        }
    }

    /// <summary>The documents of a case, in the order in which they were added.</summary>
    public static IEnumerable<KeptDocument> All(Journal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal.List($"{DocumentAdder.Kind}/").Select(Of);
    }

    /// <summary>One document.</summary>
    public static KeptDocument Of(EntityState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        using var json = JsonDocument.Parse(state.Value!);
        var root = json.RootElement;
        return new KeptDocument(
            state.Entity[(DocumentAdder.Kind.Length + 1)..],
            ThingContent.Text(root, "path") ?? "",
            ThingContent.Text(root, "format") ?? "text",
            Named(root, "textSha256") ?? Digest.Of(""),
            Named(root, "bytesSha256")
        );
    }

    /// <summary>Its bytes, or its text layer where they were not kept.</summary>
    /// <exception cref="JournalTroubleException">They were redacted, or lost.</exception>
    public byte[] Content(Journal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal.Blob(Bytes ?? Text)
            ?? throw new JournalTroubleException($"the content of {Id} is not there any more");
    }

    private static Digest? Named(JsonElement root, string key) =>
        Digest.TryParse(ThingContent.Text(root, key), out var digest) ? digest : null;
}
