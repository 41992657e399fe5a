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

    [Fact]
    public void Outcomes_are_scaled_sums_of_products_with_their_offsets()
    {
        const int Inputs = 6;
        const int Rows = 5;
        var weights = Enumerable.Range(0, Inputs * 16).Select(at => (short)((at * 37 % 201) - 100)).ToArray();
        var scales = Enumerable.Range(0, 16).Select(at => 0.5f + at).ToArray();
        var offsets = Enumerable.Range(0, 16).Select(at => (float)at).ToArray();
        var inputs = Enumerable
            .Range(0, Inputs * Rows)
            .Select(at => (short)((at * 53 % 401) - 200))
            .ToArray();
        var found = new float[Rows * 16];
        new WholeMatrix(Inputs, weights, scales, offsets).Multiply(inputs, Rows, found);
        for (var row = 0; row < Rows; row++)
        for (var outcome = 0; outcome < 16; outcome++)
        {
            var sum = Enumerable
                .Range(0, Inputs)
                .Sum(input =>
                    inputs[(row * Inputs) + input] * weights[(input / 2 * 32) + (outcome * 2) + (input % 2)]
                );
            Assert.Equal((sum * scales[outcome]) + offsets[outcome], found[(row * 16) + outcome]);
        }
    }
}
