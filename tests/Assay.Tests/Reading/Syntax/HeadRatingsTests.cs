using Assay.Core.Reading.Syntax;

namespace Assay.Tests.Reading.Syntax;

public class HeadRatingsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(37)]
    public void Many_heads_get_to_the_bit_what_each_gets_alone(int count)
    {
        var random = new Random(7);
        float[] Some() => [.. Enumerable.Range(0, TreeShape.Arc).Select(_ => random.NextSingle() - 0.5f)];
        var sought = Some();
        var heads = Enumerable.Range(0, count).Select(_ => Some()).ToArray();
        var width = TreeShape.Padded(count);
        var across = new float[width * TreeShape.Arc];
        for (var head = 0; head < count; head++)
        for (var at = 0; at < TreeShape.Arc; at++)
            across[(at * width) + head] = heads[head][at];
        var products = new float[width];
        HeadRatings.Multiply(sought, across, width, products);
        Assert.Equal(heads.Select(head => HeadRatings.Product(sought, head)), products.Take(count));
    }
}
