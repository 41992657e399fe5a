namespace Assay.Formats.Matrices;

/// <summary>Where the columns of a matrix in CSV stand: those of the item first, then one for each hypothesis.</summary>
internal sealed class CsvColumns
{
    /// <summary>The names of the item's columns; the first is wanted, the others may be left out.</summary>
    public static readonly string[] Known = ["item", "says", "credibility", "relevance", "weight"];

    /// <summary>Between the name of a hypothesis and what it says.</summary>
    public const string Colon = ": ";

    private readonly int[] _places = [-1, -1, -1, -1, -1];

    private CsvColumns(CsvRecord header) => Count = header.Fields.Length;

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>The first hypothesis's column.</summary>
    public int First { get; private set; }

    /// <summary>Reads the header, and adds its hypotheses to the draft.</summary>
    public static CsvColumns Read(MatrixDraft draft, CsvRecord header)
    {
        var columns = new CsvColumns(header);
        while (columns.First < header.Fields.Length && columns.TakeKnown(draft, header))
            columns.First++;
        if (columns._places[0] != 0)
            throw draft.Refuse(header.Line, MatrixDraft.Clip(header.Fields[0]), "the first column item");
        foreach (var field in header.Fields.Skip(columns.First))
            columns.Hypothesis(draft, header.Line, field);
        return columns;
    }

    /// <summary>What a record has in one of the known columns; nothing where there is no such column.</summary>
    public string? Field(CsvRecord record, string known)
    {
        var place = _places[Array.IndexOf(Known, known)];
        return place < 0 ? null : record.Fields[place];
    }

    private bool TakeKnown(MatrixDraft draft, CsvRecord header)
    {
        // Once all are there, a hypothesis may have any name.
        var known = HasAll ? -1 : IndexOf(header.Fields[First]);
        if (known < 0)
            return false;
        if (_places[known] >= 0)
            throw draft.Refuse(header.Line, $"the column {Known[known]} twice", "one of each");
        _places[known] = First;
        return true;
    }

    private void Hypothesis(MatrixDraft draft, long line, string field)
    {
        if (!HasAll && IndexOf(field) >= 0)
            throw draft.Refuse(
                line,
                $"the column {field.Trim()} after a hypothesis",
                "the item's columns first"
            );
        var colon = field.IndexOf(Colon, StringComparison.Ordinal);
        if (colon < 0)
            draft.Hypothesis(line, field, says: null);
        else
            draft.Hypothesis(line, field[..colon], field[(colon + Colon.Length)..]);
    }

    private bool HasAll => _places.All(place => place >= 0);

    private static int IndexOf(string field) =>
        Array.FindIndex(Known, name => name.Equals(field.Trim(), StringComparison.OrdinalIgnoreCase));
}
