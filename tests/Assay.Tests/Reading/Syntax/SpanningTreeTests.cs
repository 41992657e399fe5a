using Assay.Core.Reading.Syntax;
using CsCheck;

namespace Assay.Tests.Reading.Syntax;

public class SpanningTreeTests
{
    private const int Most = 5;

    private static readonly Gen<float[]> Ratings = Gen.Int[1, Most]
        .SelectMany(words => Gen.Int[-20, 20].Select(each => (float)each).Array[words * (words + 1)]);

    [Fact]
    public void Tree_with_a_fixed_root_is_the_best_of_all() =>
        Ratings.Sample(
            rated =>
            {
                var heads = Heads(rated);
                Assert.True(SpanningTree.IsTree(heads));
                var root = heads.IndexOf(-1);
                var best = All(heads.Length).Where(each => each[root] < 0).Max(each => Total(rated, each));
                Assert.Equal(best, Total(rated, heads));
            },
            iter: 2_000
        );

    [Fact]
    public void Circles_within_circles_end_in_a_tree()
    {
        const int Words = 300;
        var rated = new float[Words * (Words + 1)];
        for (var word = 0; word < Words; word++)
            rated[(word * (Words + 1)) + 1 + (word ^ 1)] = 1_000 - word;
        Assert.True(SpanningTree.IsTree(Heads(rated)));
    }

    [Fact]
    public void Two_roots_are_no_tree()
    {
        Assert.False(SpanningTree.IsTree([-1, -1]));
        Assert.False(SpanningTree.IsTree([-1, 2, 1]));
        Assert.True(SpanningTree.IsTree([1, -1, 1]));
    }

    private static int[] Heads(float[] rated)
    {
        var words = (int)Math.Sqrt(rated.Length);
        for (var word = 0; word < words; word++)
            rated[(word * (words + 1)) + 1 + word] = float.MinValue;
        var heads = new int[words];
        new SpanningTree().Find(rated, heads);
        return heads;
    }

    private static float Total(float[] rated, int[] heads) =>
        heads.Select((head, word) => rated[(word * (heads.Length + 1)) + 1 + head]).Sum();

    private static IEnumerable<int[]> All(int words)
    {
        var count = (int)Math.Pow(words + 1, words);
        for (var number = 0; number < count; number++)
        {
            var heads = new int[words];
            for (int word = 0, rest = number; word < words; word++, rest /= words + 1)
                heads[word] = (rest % (words + 1)) - 1;
            if (SpanningTree.IsTree(heads))
                yield return heads;
        }
    }
}
