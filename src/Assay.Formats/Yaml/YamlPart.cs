using System.Collections.Immutable;
using System.Globalization;

namespace Assay.Formats.Yaml;

/// <summary>One part of a YAML file that knows its file and line, and refuses what is not wanted.</summary>
internal sealed class YamlPart
{
    private const int LongestShown = 80;

    private readonly string _file;
    private readonly YamlKind _kind;
    private readonly string _text;
    private readonly ImmutableArray<YamlPart> _parts;

    private YamlPart(
        string file,
        string name,
        (long Key, long Value) lines,
        YamlKind kind,
        string text,
        bool isPlain,
        ImmutableArray<YamlPart> parts
    )
    {
        _file = file;
        Name = name;
        KeyLine = lines.Key;
        Line = lines.Value;
        _kind = kind;
        _text = text;
        IsPlain = isPlain;
        _parts = parts;
    }

    /// <summary>The key that the part stands under.</summary>
    public string Name { get; }

    /// <summary>Line of the part, counted from 1.</summary>
    public long Line { get; }

    /// <summary>Line of the key, counted from 1; the part's own where it has none.</summary>
    public long KeyLine { get; }

    /// <summary>Whether this is a scalar without quotes, so that it may be a number or a truth value.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether this is a list.</summary>
    public bool IsList => _kind == YamlKind.List;

    /// <summary>Whether this is a mapping.</summary>
    public bool IsMapping => _kind == YamlKind.Mapping;

    /// <summary>Whether nothing stands here: empty, <c>~</c> or <c>null</c>, without quotes.</summary>
    public bool IsNull => IsPlain && _text is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>A word, number or text.</summary>
    public static YamlPart OfScalar(
        string file,
        string name,
        long keyLine,
        long line,
        string text,
        bool isPlain
    ) => new(file, name, (keyLine, line), YamlKind.Scalar, text, isPlain, []);

    /// <summary>A list or a mapping.</summary>
    public static YamlPart OfParts(
        string file,
        string name,
        long keyLine,
        long line,
        YamlKind kind,
        ImmutableArray<YamlPart> parts
    ) => new(file, name, (keyLine, line), kind, "", isPlain: false, parts);

    /// <summary>Reads the one document of a file.</summary>
    /// <exception cref="FormatRefusedException">The text is not one YAML document.</exception>
    public static YamlPart Read(string file, TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return YamlTree.Read(file, text.ReadToEnd());
    }

    /// <summary>Refuses keys that are not among the known ones.</summary>
    public YamlPart Only(params ReadOnlySpan<string> known)
    {
        foreach (var part in Mapping())
        {
            if (!known.Contains(part.Name))
                throw part.RefuseUnknown([.. known]);
        }

        return this;
    }

    /// <summary>The part under a key.</summary>
    public YamlPart Get(string key) =>
        Find(key)
        ?? throw new FormatRefusedException(
            _file,
            KeyLine,
            $"no {key} under {Shown(Name)}",
            $"the key {key}"
        );

    /// <summary>The part under a key, or <see langword="null"/>.</summary>
    public YamlPart? Find(string key) =>
        Mapping().FirstOrDefault(part => string.Equals(part.Name, key, StringComparison.Ordinal));

    /// <summary>The parts of a mapping, in file order.</summary>
    public ImmutableArray<YamlPart> Entries() => Mapping();

    /// <summary>The parts of a list.</summary>
    public ImmutableArray<YamlPart> Items() => IsList ? _parts : throw Refuse("no list", "a list");

    /// <summary>Words, not empty.</summary>
    public string Text() =>
        _kind == YamlKind.Scalar && !string.IsNullOrWhiteSpace(_text)
            ? _text.Trim()
            : throw Refuse(
                IsMapping ? "keys"
                    : IsList ? "a list"
                    : IsNull ? "nothing"
                    : "no words",
                "text"
            );

    /// <summary>A probability.</summary>
    public double Probability() =>
        Number() is { } number and >= 0 and <= 1
            // Minus zero would be written back as such.
            ? number + 0.0
            : throw Refuse(Quoted(), "a probability from 0 to 1");

    /// <summary>The number that stands here without quotes, or <see langword="null"/>.</summary>
    public double? Number() =>
        IsPlain
        && double.TryParse(
            _text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    /// <summary>A whole number that is not negative.</summary>
    public int Count()
    {
        var text = Text();
        return IsPlain && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Refuse(Quoted(), "a whole number");
    }

    /// <summary>A truth value.</summary>
    public bool Flag() =>
        Text() switch
        {
            "true" or "True" or "TRUE" when IsPlain => true,
            "false" or "False" or "FALSE" when IsPlain => false,
            _ => throw Refuse(Quoted(), "true or false"),
        };

    /// <summary>The words as they stand in the file, with quotes where it has them; cut where they are long.</summary>
    public string Quoted() => IsPlain ? Shown(Text()) : $"the text '{Shown(Text())}'";

    /// <summary>A refusal at this part.</summary>
    public FormatRefusedException Refuse(string found, string wanted) =>
        new(_file, Line, $"{found} under {Shown(Name)}", wanted);

    /// <summary>A refusal at this part in a sentence of its own.</summary>
    public FormatRefusedException Fault(string says) => new(_file, Line, says);

    /// <summary>A refusal at this part's key in a sentence of its own.</summary>
    public FormatRefusedException FaultOfKey(string says) => new(_file, KeyLine, says);

    /// <summary>A refusal of this part's key.</summary>
    /// <param name="parent">What it stands under.</param>
    /// <param name="wanted">What is wanted instead.</param>
    public FormatRefusedException RefuseKey(string parent, string wanted) =>
        new(_file, KeyLine, $"{Shown(Name)} under {Shown(parent)}", wanted);

    /// <summary>The part that a path such as <c>reports/r2/copies</c> leads to, or the last one on the way that is there.</summary>
    public YamlPart Locate(string path)
    {
        if (!IsMapping)
            return this;
        // A name may hold a slash itself; the longest that fits is meant.
        var step = _parts
            .Where(part => Leads(part.Name, path))
            .OrderByDescending(part => part.Name.Length)
            .FirstOrDefault();
        return step is null ? this
            : step.Name.Length == path.Length ? step
            : step.Locate(path[(step.Name.Length + 1)..]);
    }

    private FormatRefusedException RefuseUnknown(string[] known)
    {
        var meant = NearestName.Of(Name, known) is { } near ? $" (did you mean {near}?)" : "";
        return new(
            _file,
            KeyLine,
            $"the unknown key {Shown(Name)}",
            $"one of {string.Join(", ", known)}{meant}"
        );
    }

    private static bool Leads(string name, string path) =>
        path.StartsWith(name, StringComparison.Ordinal)
        && (path.Length == name.Length || path[name.Length] == '/');

    /// <summary>Words of the file on one line, cut where they are long.</summary>
    private static string Shown(string words)
    {
        var end = Math.Min(words.Length, LongestShown);
        if (end < words.Length && char.IsHighSurrogate(words[end - 1]))
            end--;
        var line = string.Concat(words[..end].Select(letter => char.IsControl(letter) ? ' ' : letter));
        return end < words.Length ? line + "…" : line;
    }

    private ImmutableArray<YamlPart> Mapping() =>
        IsMapping ? _parts
        : IsNull ? []
        : throw Refuse(IsList ? "a list" : Quoted(), "a mapping of keys");
}
