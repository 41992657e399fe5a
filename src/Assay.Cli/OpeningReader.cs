using System.Globalization;
using System.Text.Json;

namespace Assay.Cli;

/// <summary>Reads how some documents of a corpus begin.</summary>
internal static class OpeningReader
{
    private const int Longest = 72;

    // Enough of a text to take an opening from, whatever white space it begins with.
    private const int Looked = 400;

    /// <summary>The openings by identifier. Lines that were read before are taken to be as they should.</summary>
    public static Dictionary<string, string> Read(string path, HashSet<string> wanted)
    {
        var openings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (openings.Count == wanted.Count)
                break;
            if (line.Length == 0 || string.IsNullOrWhiteSpace(line))
                continue;
            using var json = JsonDocument.Parse(line);
            var id = json.RootElement.GetProperty("id");
            var name = id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();
            if (wanted.Contains(name))
                openings[name] = Clip(json.RootElement.GetProperty("text").GetString()!);
        }

        return openings;
    }

    /// <summary>The first words of a text, in one line.</summary>
    public static string Clip(string text)
    {
        var words = string.Join(
            ' ',
            text[..Math.Min(text.Length, Looked)]
                .Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
        if (words.Length <= Longest)
            return words;
        var end = words.LastIndexOf(' ', Longest);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{words[..(end < Longest / 2 ? Longest : end)]} ..."
        );
    }
}
