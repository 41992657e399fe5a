using System.Runtime.Intrinsics;
using Assay.Core.Reading.Syntax;
using CsCheck;

namespace Assay.Tests.Reading.Syntax;

public class WholeMatrixTests
{
    private static readonly Gen<short[]> Numbers = Gen.Short[-WholeMatrix.One, WholeMatrix.One].Array[16];

    [Fact]
    public void Sums_are_the_same_with_and_without_the_instruction_for_them() =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (left, right) =>
                    Pairs.Sums(Vector256.Create(left), Vector256.Create(right))
                    == Pairs.Plain(Vector256.Create(left), Vector256.Create(right))
            );

    [Theory]
    [InlineData(16, 5)]
    [InlineData(32, 3)]
    [InlineData(32, 4)]
    [InlineData(48, 9)]
    [InlineData(64, 6)]
    public void Outcomes_are_scaled_sums_of_products_with_their_offsets(int outcomes, int rows)
    {
        const int Inputs = 6;
        var weights = Enumerable
            .Range(0, Inputs * outcomes)
            .Select(at => (short)((at * 37 % 201) - 100))
            .ToArray();
        var scales = Enumerable.Range(0, outcomes).Select(at => 0.5f + at).ToArray();
        var offsets = Enumerable.Range(0, outcomes).Select(at => (float)at).ToArray();
        var inputs = Enumerable
            .Range(0, Inputs * rows)
            .Select(at => (short)((at * 53 % 401) - 200))
            .ToArray();
        var found = new float[rows * outcomes];
        new WholeMatrix(Inputs, weights, scales, offsets).Multiply(inputs, rows, found);
        for (var row = 0; row < rows; row++)
        for (var outcome = 0; outcome < outcomes; outcome++)
        {
            var sum = Enumerable
                .Range(0, Inputs)
                .Sum(input => inputs[(row * Inputs) + input] * weights[Place(Inputs, input, outcome)]);
            Assert.Equal((sum * scales[outcome]) + offsets[outcome], found[(row * outcomes) + outcome]);
        }
    }

    // In blocks of 16 outcomes, within a block by pairs of inputs.
    private static int Place(int inputs, int input, int outcome) =>
        (outcome / 16 * 16 * inputs) + (input / 2 * 32) + (outcome % 16 * 2) + (input % 2);
}
