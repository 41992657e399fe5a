using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>Writes the postings of a view in ascending order, merged from those that its sources keep.</summary>
internal static class PostingWriter
{
    /// <summary>Writes postings and the starts of their buckets, and says how many postings there are.</summary>
    public static long Write(CheckedWriter writer, CorpusView view)
    {
        var bits = PostingStarts.BitsFor(view.Table.Count);
        var starts = new long[(1 << bits) + 1];
        var streams = view
            .Sources.Select(
                (source, at) => new PostingStream(source.Postings, view.Ranks[at], view.Copies).Begin()
            )
            .ToArray();
        var unposted = Unposted(view);
        var count = 0L;
        for (var at = 0; ; count++)
        {
            var next = at < unposted.Length ? unposted[at] : ulong.MaxValue;
            var first = Lowest(streams, next);
            if (first is not null)
                next = first.Front;
            if (next == ulong.MaxValue)
                break;
            if (first is null)
                at++;
            else
                first.Move();
            starts[(int)(next >> (64 - bits)) + 1]++;
            writer.Write(next);
        }

        for (var bucket = 0; bucket < starts.Length - 1; bucket++)
            starts[bucket + 1] += starts[bucket];
        foreach (var start in starts)
            writer.Write(start);
        return count;
    }

    private static PostingStream? Lowest(PostingStream[] streams, ulong below)
    {
        PostingStream? lowest = null;
        foreach (var stream in streams)
        {
            if (stream.Front >= below)
                continue;
            (lowest, below) = (stream, stream.Front);
        }

        return lowest;
    }

    // Recent documents, and copies whose leader has gone.
    private static ulong[] Unposted(CorpusView view)
    {
        var posted = new PostedShingles();
        var postings = new BlockList<ulong>();
        for (var at = 0; at < view.Sources.Count; at++)
        for (var number = 0; number < view.Sources[at].Count; number++)
        {
            var rank = view.Ranks[at][number];
            if (rank < 0 || view.Sources[at].IsPosted(number) || !view.Copies.Leads(rank))
                continue;
            foreach (var key in posted.Of(view.Table.Read(rank).Tokens))
                postings.Add(((ulong)key << 32) | (uint)rank);
        }

        var sorted = new ulong[postings.Count];
        for (var at = 0; at < sorted.Length; at++)
            sorted[at] = postings[at];
        Array.Sort(sorted);
        return sorted;
    }
}
