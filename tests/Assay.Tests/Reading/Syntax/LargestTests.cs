using Assay.Core.Reading.Syntax;
using CsCheck;

namespace Assay.Tests.Reading.Syntax;

public class LargestTests
{
    [Fact]
    public void The_first_of_equals_is_taken() =>
        Gen.Short[-3, 3]
            .Array[1, 70]
            .Sample(numbers => Largest.Of<short>(numbers) == Array.IndexOf(numbers, numbers.Max()));

    [Fact]
    public void Floating_point_numbers_are_ranked_too() =>
        Gen.Int[-9, 9]
            .Select(number => number / 4f)
            .Array[1, 40]
            .Sample(numbers => Largest.Of<float>(numbers) == Array.IndexOf(numbers, numbers.Max()));

    [Fact]
    public void What_is_no_number_ends_the_search() =>
        Assert.Equal(0, Largest.Of<float>(Enumerable.Repeat(float.NaN, 20).ToArray()));
}
