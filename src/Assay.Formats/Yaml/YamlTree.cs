using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Assay.Formats.Yaml;

/// <summary>Builds the parts of a YAML file from its events, and refuses what these files have no use for.</summary>
/// <remarks>
/// Anchors, aliases and tags are refused, so that a file is never larger in memory than on disk and every value stands
/// where it is read. Depth is counted before a part is built, so that no nesting reaches the stack.
/// </remarks>
internal sealed class YamlTree
{
    /// <summary>The deepest nesting that is read; a case file needs half of it.</summary>
    public const int DeepestNesting = 16;

    private readonly string _file;
    private readonly Parser _parser;

    private YamlTree(string file, string text)
    {
        _file = file;
        _parser = new Parser(new StringReader(text));
    }

    /// <summary>Reads the one document of a file.</summary>
    /// <exception cref="FormatRefusedException">The text is not one plain YAML document.</exception>
    public static YamlPart Read(string file, string text)
    {
        var tree = new YamlTree(file, text);
        try
        {
            return tree.Document();
        }
        catch (Exception exception)
            when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            throw YamlTrouble.Refusal(file, text, exception, tree._parser.Current);
        }
    }

    private YamlPart Document()
    {
        Next();
        if (Next() is not DocumentStart)
            throw new FormatRefusedException(_file, 1, "nothing but comments or empty lines", "a document");
        var root = Part("file", line: 1, Next(), depth: 0);
        Next();
        if (Next() is DocumentStart second)
            throw new FormatRefusedException(_file, second.Start.Line, "a second document", "one");
        return root;
    }

    private ParsingEvent Next()
    {
        _parser.MoveNext();
        return _parser.Current!;
    }

    private YamlPart Part(string name, long line, ParsingEvent at, int depth)
    {
        if (at is AnchorAlias alias)
            throw Refuse(at, $"the alias *{alias.Value}", "what it stands for, written out,");
        var node = (NodeEvent)at;
        if (!node.Anchor.IsEmpty)
            throw Refuse(at, $"the anchor &{node.Anchor}", "a file without anchors");
        if (!node.Tag.IsEmpty)
            throw Refuse(at, $"the tag {node.Tag}", "a file without tags");
        if (at is not Scalar && depth == DeepestNesting)
            throw Refuse(at, $"more than {DeepestNesting} levels of nesting", "a flatter file");
        return at switch
        {
            Scalar scalar => YamlPart.OfScalar(
                _file,
                name,
                line,
                at.Start.Line,
                scalar.Value,
                scalar.Style == ScalarStyle.Plain
            ),
            SequenceStart => YamlPart.OfParts(
                _file,
                name,
                line,
                at.Start.Line,
                YamlKind.List,
                Items(name, depth)
            ),
            _ => YamlPart.OfParts(_file, name, line, at.Start.Line, YamlKind.Mapping, Entries(depth)),
        };
    }

    private ImmutableArray<YamlPart> Items(string name, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlPart>();
        while (Next() is not SequenceEnd)
            items.Add(Part(name, _parser.Current!.Start.Line, _parser.Current, depth + 1));
        return items.ToImmutable();
    }

    private ImmutableArray<YamlPart> Entries(int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlPart>();
        var lines = new Dictionary<string, long>(StringComparer.Ordinal);
        while (Next() is not MappingEnd)
        {
            var (key, line) = Key(_parser.Current!);
            if (!lines.TryAdd(key, line))
                throw Refuse(
                    _parser.Current!,
                    $"the key {key} for the second time (first on line {lines[key]})",
                    "each key once"
                );
            entries.Add(Part(key, line, Next(), depth + 1));
        }

        return entries.ToImmutable();
    }

    private (string Name, long Line) Key(ParsingEvent at)
    {
        if (at is not (Scalar or AnchorAlias))
            throw Refuse(at, "a list or a mapping in place of a key", "a name");
        var part = Part("a key", at.Start.Line, at, depth: 0);
        if (!part.IsNull)
            return (part.Text(), part.Line);
        if (at is Scalar { Value: { Length: > 0 } word })
            throw Refuse(at, $"{word} in place of a key, where it means nothing", "quotes around it");
        // An empty key has the place of what stands before it.
        throw Refuse(Next(), "a value without a key", "a key before the colon");
    }

    private FormatRefusedException Refuse(ParsingEvent at, string found, string wanted) =>
        new(_file, at.Start.Line, found, wanted);
}
