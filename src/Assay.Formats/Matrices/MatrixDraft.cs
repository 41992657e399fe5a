using System.Collections.Immutable;
using Assay.Core.Weighing.Matrices;
using Assay.Formats.Yaml;

namespace Assay.Formats.Matrices;

/// <summary>A matrix while its file is read: refuses with the line what the matrix would refuse without.</summary>
internal sealed class MatrixDraft(string file)
{
    private const string MarkNames = "CC, C, N, I, II or NA";
    private const int Shown = 60;

    private readonly ImmutableArray<MatrixHypothesis>.Builder _hypotheses =
        ImmutableArray.CreateBuilder<MatrixHypothesis>();
    private readonly ImmutableArray<MatrixItem>.Builder _items = ImmutableArray.CreateBuilder<MatrixItem>();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _itemIds = new(StringComparer.Ordinal);

    /// <summary>What the matrix is about.</summary>
    public string? Title { get; set; }

    /// <summary>How many hypotheses there are so far.</summary>
    public int Hypotheses => _hypotheses.Count;

    /// <summary>Identifier of a hypothesis.</summary>
    public string HypothesisAt(int place) => _hypotheses[place].Id;

    /// <summary>Place of a hypothesis, or <see langword="null"/>.</summary>
    public int? PlaceOf(string hypothesis) => _places.TryGetValue(hypothesis, out var place) ? place : null;

    /// <summary>Adds a hypothesis.</summary>
    public void Hypothesis(long line, string id, string? says)
    {
        var name = Name(line, id, "hypothesis");
        if (!_places.TryAdd(name, _hypotheses.Count))
            throw Refuse(line, $"the hypothesis {Clip(name)} twice", "a name of its own for each");
        if (_hypotheses.Count >= MatrixLimits.Hypotheses)
            throw Refuse(line, "one hypothesis more", $"at most {MatrixLimits.Hypotheses}");
        _hypotheses.Add(new MatrixHypothesis(name, Statement(line, says) ?? name));
    }

    /// <summary>Adds an item with one list of votes for each hypothesis.</summary>
    public void Item(long line, MatrixItem item)
    {
        var name = Name(line, item.Id, "item");
        if (!_itemIds.Add(name))
            throw Refuse(line, $"the item {Clip(name)} twice", "a name of its own for each");
        if (_items.Count >= MatrixLimits.Items || (_items.Count + 1) * Hypotheses > MatrixLimits.Cells)
            throw Refuse(
                line,
                "one item more",
                $"at most {MatrixLimits.Items} items and {MatrixLimits.Cells} cells"
            );
        _items.Add(item with { Id = name, Says = Statement(line, item.Says) ?? name });
    }

    /// <summary>The mark of some letters.</summary>
    public Consistency Mark(long line, string letters) =>
        ConsistencyCode.Read(letters.Trim()) ?? throw Refuse(line, Clip(letters), MarkNames);

    /// <summary>A level in words; Medium where there are none.</summary>
    public EvidenceLevel Level(long line, string? words) =>
        words?.Trim().ToUpperInvariant() switch
        {
            null or "" or "MEDIUM" => EvidenceLevel.Medium,
            "HIGH" => EvidenceLevel.High,
            "LOW" => EvidenceLevel.Low,
            _ => throw Refuse(line, Clip(words!), "High, Medium or Low"),
        };

    /// <summary>A weight that is a number and not negative.</summary>
    public double Weight(long line, double weight) =>
        double.IsFinite(weight) && weight >= 0
            ? weight
            : throw Refuse(
                line,
                FormattableString.Invariant($"the weight {weight}"),
                "a number that is not negative"
            );

    /// <summary>The matrix.</summary>
    public EvidenceMatrix Build(long line)
    {
        if (_hypotheses.Count < 2)
            throw Refuse(line, $"{_hypotheses.Count} hypotheses", "at least two, since a matrix compares");
        if (_items.Count == 0)
            throw Refuse(line, "no item of evidence", "at least one");
        return new EvidenceMatrix(Statement(line, Title), _hypotheses.ToImmutable(), _items.ToImmutable());
    }

    /// <summary>A refusal at a line.</summary>
    public FormatRefusedException Refuse(long line, string found, string wanted) =>
        new(file, line, found, wanted);

    /// <summary>The words of a file as a message quotes them: on one line, and not many.</summary>
    public static string Clip(string words)
    {
        var some = words.Length <= Shown ? words : words[..Shown] + "\u2026";
        var line = string.Join(' ', some.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length == 0 ? "nothing" : line;
    }

    private string Name(long line, string id, string what)
    {
        var name = id.Trim();
        if (name.Length == 0)
            throw Refuse(line, $"no name of the {what}", "a name");
        return Bounded(line, name);
    }

    private string? Statement(long line, string? says)
    {
        var words = says?.Trim();
        return string.IsNullOrEmpty(words) ? null : Bounded(line, words);
    }

    private string Bounded(long line, string words) =>
        words.Length <= MatrixLimits.TextLength
            ? words
            : throw Refuse(line, $"{words.Length} characters", $"at most {MatrixLimits.TextLength}");
}
