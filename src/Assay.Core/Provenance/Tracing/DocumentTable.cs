namespace Assay.Core.Provenance.Tracing;

/// <summary>The documents in the order in which they came, and their order in time.</summary>
/// <remarks>
/// Their order in time, by which everything else knows them, depends on nothing but the documents: by the first hour
/// at which one may have appeared (undated first), then the last, then the text, then the identifier. So every
/// document that another can have taken from stands before the first one that is certainly later.
/// </remarks>
internal sealed class DocumentTable(ITokenStore store)
{
    // Mean hours between documents in the slowest of the corpora that the weights were learned from.
    private const double SlowestLearned = 2;

    private readonly BlockList<Row> _rows = new();
    private readonly OutletTable _outlets = new();
    private readonly HashSet<int> _expired = [];
    private int[]? _order;

    public OutletTable Outlets => _outlets;

    /// <summary>Number of documents that count.</summary>
    public int Count => _rows.Count - _expired.Count;

    public void Add(TextBatch batch)
    {
        var at = 0;
        var records = batch.Records;
        foreach (var header in batch.Headers)
        {
            Add(header, store.Append(records.Slice(at, header.Length)));
            at += header.Length;
        }
    }

    /// <summary>Adds a document whose record the store has already, as when a stored corpus is opened again.</summary>
    public void Add(TextHeader header, long address)
    {
        _order = null;
        _rows.Add(
            new Row(
                address,
                header.Length,
                header.Tokens,
                header.Hash,
                header.Time,
                _outlets.NumberOf(header.Outlet)
            )
        );
    }

    /// <summary>Takes out the documents that are certainly earlier than a time, and says how many.</summary>
    public int Expire(DocumentTime before)
    {
        _order = null;
        var expired = _expired.Count;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (_rows[row].Time.IsBefore(before))
                _expired.Add(row);
        }

        return _expired.Count - expired;
    }

    /// <summary>
    /// What an hour between two documents counts for: 1 where documents come as often as in the corpora from which the
    /// weights were learned, less where they come more seldom, so that what counts is how many others came in between.
    /// </summary>
    public double Pace { get; private set; } = 1;

    /// <summary>Puts the documents in order; afterwards they are known by rank.</summary>
    public void Order()
    {
        if (_order is not null)
            return;
        var order = new int[Count];
        var firsts = new double[Count];
        for (int row = 0, rank = 0; row < _rows.Count; row++)
        {
            if (_expired.Contains(row))
                continue;
            firsts[rank] = _rows[row].Time.First;
            order[rank++] = row;
        }

        Array.Sort(firsts, order);
        for (int start = 0, end = 0; start < order.Length; start = end)
        {
            while (end < order.Length && firsts[end].Equals(firsts[start]))
                end++;
            if (end - start > 1)
                order.AsSpan(start, end - start).Sort(Compare);
        }

        _order = order;
        Pace = PaceOf(firsts);
    }

    /// <summary>From the middle half of the dated documents, so that a few from long ago don't slow the clock for all.</summary>
    private static double PaceOf(double[] firsts)
    {
        var known = firsts.AsSpan(
            firsts.AsSpan().IndexOfAnyExcept(double.NegativeInfinity) is var start and >= 0
                ? start
                : firsts.Length
        );
        var quarter = known.Length / 4;
        var middle = known[quarter..(known.Length - quarter)];
        if (middle.Length < 2)
            return 1;
        var gap = (middle[^1] - middle[0]) / (middle.Length - 1);
        return gap > SlowestLearned ? SlowestLearned / gap : 1;
    }

    /// <summary>The place of a document in the order in which they came, which adding others never changes.</summary>
    public int NumberOf(int rank) => _order![rank];

    public DocumentTime TimeOf(int rank) => RowOf(rank).Time;

    public int OutletOf(int rank) => RowOf(rank).Outlet;

    public ulong HashOf(int rank) => RowOf(rank).Hash;

    public int TokensOf(int rank) => RowOf(rank).Tokens;

    public TokenRecord Read(int rank) => Read(in RowOf(rank));

    /// <summary>The whole record, as it is kept.</summary>
    public ReadOnlySpan<byte> RecordOf(int rank) => store.Read(RowOf(rank).Address, RowOf(rank).Length);

    /// <summary>The first rank whose document is certainly later than this one: nothing from there on can be its source.</summary>
    public int LimitOf(int rank)
    {
        var last = TimeOf(rank).Last;
        var (low, high) = (rank, _order!.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (TimeOf(middle).First <= last)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private TokenRecord Read(in Row row) => new(store.Read(row.Address, row.Length), row.Tokens);

    private ref Row RowOf(int rank) => ref _rows[_order![rank]];

    private int Compare(int left, int right)
    {
        ref var one = ref _rows[left];
        ref var other = ref _rows[right];
        var order = one.Time.Last.CompareTo(other.Time.Last);
        if (order == 0)
            order = one.Hash.CompareTo(other.Hash);
        return order == 0 ? Read(in one).Id.SequenceCompareTo(Read(in other).Id) : order;
    }

    private readonly record struct Row(
        long Address,
        int Length,
        int Tokens,
        ulong Hash,
        DocumentTime Time,
        int Outlet
    );
}
