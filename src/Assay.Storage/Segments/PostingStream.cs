using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>The postings of one source with ranks in place of its numbers; those of copies and the dead are passed over.</summary>
/// <remarks>A source of which postings are kept is in order of rank itself, so that the stream ascends.</remarks>
internal sealed class PostingStream(PostingList postings, int[] ranks, Copies copies)
{
    private long _at;

    /// <summary>The posting in front, or <see cref="ulong.MaxValue"/> at the end.</summary>
    public ulong Front { get; private set; }

    public PostingStream Begin()
    {
        Move();
        return this;
    }

    public void Move()
    {
        for (; _at < postings.Count; _at++)
        {
            var posting = postings[_at];
            var rank = ranks[(uint)posting];
            if (rank < 0 || !copies.Leads(rank))
                continue;
            Front = (posting & ~(ulong)uint.MaxValue) | (uint)rank;
            _at++;
            return;
        }

        Front = ulong.MaxValue;
    }
}
