using System.Collections.Immutable;
using Assay.Storage.Journals;
using CsCheck;

namespace Assay.Tests.Storage.Journals;

public sealed class MerkleTests
{
    private static readonly Gen<(int Size, int First, int Index)> Sizes =
        from size in Gen.Int[1, 200]
        from first in Gen.Int[1, size]
        from index in Gen.Int[0, size - 1]
        select (size, first, index);

    [Fact]
    public void The_root_is_that_of_the_definition() =>
        Gen.Int[0, 300].Sample(size => Assert.Equal(Root(Hashes(size)), Grown(size).Root()));

    [Fact]
    public void The_frontier_survives_its_bytes() =>
        Gen.Int[0, 300]
            .Sample(size =>
            {
                var tree = MerkleFrontier.FromBytes(size, Grown(size).ToBytes());

                Assert.Equal(Grown(size + 1).Root(), tree.With(Hash(size)).Root());
            });

    [Fact]
    public void A_frontier_of_another_size_is_refused() =>
        Assert.Throws<FormatException>(() => MerkleFrontier.FromBytes(4, Grown(3).ToBytes()));

    [Fact]
    public void An_event_is_shown_to_be_in_the_tree_and_nothing_else_is() =>
        Sizes.Sample(it =>
        {
            var hashes = Hashes(it.Size);
            var path = MerkleProof.Inclusion(hashes.AsSpan(), it.Index);
            var root = Root(hashes);

            Assert.True(MerkleProof.Includes(hashes[it.Index], it.Index, it.Size, path, root));
            Assert.False(MerkleProof.Includes(Hash(-1), it.Index, it.Size, path, root));
            Assert.False(MerkleProof.Includes(hashes[it.Index], it.Index, it.Size, path.Add(Hash(-1)), root));
            if (it.Size > 1)
            {
                Assert.False(
                    MerkleProof.Includes(hashes[it.Index], (it.Index + 1) % it.Size, it.Size, path, root)
                );
                Assert.False(
                    MerkleProof.Includes(hashes[it.Index], it.Index, it.Size, path.SetItem(0, Hash(-1)), root)
                );
            }
        });

    [Fact]
    public void A_tree_is_shown_to_have_grown_from_its_beginning_and_from_nothing_else() =>
        Sizes.Sample(it =>
        {
            var hashes = Hashes(it.Size);
            var path = MerkleProof.Consistency(hashes.AsSpan(), it.First);
            var (small, large) = (Root(hashes[..it.First]), Root(hashes));

            Assert.True(MerkleProof.IsConsistent(it.First, small, it.Size, large, path));
            Assert.False(MerkleProof.IsConsistent(it.First, Hash(-1), it.Size, large, path));
            Assert.False(MerkleProof.IsConsistent(it.First, small, it.Size, Hash(-1), path));
            for (var i = 0; i < path.Length; i++)
            {
                Assert.False(
                    MerkleProof.IsConsistent(it.First, small, it.Size, large, path.SetItem(i, Hash(-1)))
                );
            }
        });

    private static Digest Hash(int number) => Digest.Of(BitConverter.GetBytes(number));

    private static ImmutableArray<Digest> Hashes(int count) => [.. Enumerable.Range(0, count).Select(Hash)];

    private static MerkleFrontier Grown(int size) =>
        Hashes(size).Aggregate(MerkleFrontier.Empty, (tree, hash) => tree.With(hash));

    /// <summary>Section 2.1.1 of RFC 9162, word for word: the largest power of two below the size splits.</summary>
    private static Digest Root(ImmutableArray<Digest> hashes)
    {
        if (hashes.IsEmpty)
            return Digest.Of([]);
        if (hashes.Length == 1)
            return Digest.Of([0, .. hashes[0].Bytes]);
        var split = 1;
        while (split * 2 < hashes.Length)
            split *= 2;
        return Digest.Of([1, .. Root(hashes[..split]).Bytes, .. Root(hashes[split..]).Bytes]);
    }
}
