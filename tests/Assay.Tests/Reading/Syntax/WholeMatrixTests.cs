using System.Runtime.Intrinsics;
using Assay.Core.Reading.Syntax;
using CsCheck;

namespace Assay.Tests.Reading.Syntax;

public class WholeMatrixTests
{
    private static readonly Gen<short[]> Numbers = Gen.Short[-4095, 4095].Array[16];

    [Fact]
    public void Sums_are_the_same_with_and_without_the_instruction_for_them() =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (left, right) =>
                    Pairs.Sums(Vector256.Create(left), Vector256.Create(right))
                    == Pairs.Plain(Vector256.Create(left), Vector256.Create(right))
            );

    [Fact]
    public void Sums_of_narrow_vectors_are_the_same_with_and_without_the_instruction_for_them() =>
        Gen.Select(Numbers, Numbers)
            .Sample(
                (left, right) =>
                    Pairs.Sums(Vector128.Create(left), Vector128.Create(right))
                    == Pairs.Plain(Vector128.Create(left), Vector128.Create(right))
            );

    [Fact]
    public void Fours_are_the_same_with_and_without_the_instruction_for_them() =>
        Gen.Select(Gen.Byte.Array[32], Gen.SByte[-WholeMatrix.MostWeight, WholeMatrix.MostWeight].Array[32])
            .Sample(
                (inputs, weights) =>
                    Fours.Add(Vector256.Create(7), Vector256.Create(inputs), Vector256.Create(weights))
                    == Vector256.Create(7) + Fours.Plain(Vector256.Create(inputs), Vector256.Create(weights))
            );

    [Fact]
    public void Numbers_between_one_and_minus_one_are_rounded_around_the_byte_of_zero() =>
        Gen.Float[-1, 1]
            .Array[32]
            .Sample(numbers =>
            {
                var into = new byte[32];
                WholeMatrix.Round(numbers, into);
                return numbers
                    .Zip(into)
                    .All(each =>
                        Math.Abs((each.First * WholeMatrix.One) + WholeMatrix.Zero - each.Second) < 0.501
                    );
            });

    [Theory]
    [InlineData(16, 1, ProductKind.Bytes)]
    [InlineData(16, 1, ProductKind.Wide)]
    [InlineData(16, 1, ProductKind.Middle)]
    [InlineData(16, 1, ProductKind.Narrow)]
    [InlineData(16, 5, ProductKind.Bytes)]
    [InlineData(16, 5, ProductKind.Wide)]
    [InlineData(16, 5, ProductKind.Middle)]
    [InlineData(16, 5, ProductKind.Narrow)]
    [InlineData(32, 3, ProductKind.Bytes)]
    [InlineData(32, 3, ProductKind.Wide)]
    [InlineData(32, 3, ProductKind.Middle)]
    [InlineData(32, 3, ProductKind.Narrow)]
    [InlineData(32, 4, ProductKind.Bytes)]
    [InlineData(32, 4, ProductKind.Wide)]
    [InlineData(32, 4, ProductKind.Middle)]
    [InlineData(32, 4, ProductKind.Narrow)]
    [InlineData(48, 9, ProductKind.Bytes)]
    [InlineData(48, 9, ProductKind.Wide)]
    [InlineData(48, 9, ProductKind.Middle)]
    [InlineData(48, 9, ProductKind.Narrow)]
    [InlineData(32, 7, ProductKind.Bytes)]
    [InlineData(32, 7, ProductKind.Wide)]
    [InlineData(32, 7, ProductKind.Middle)]
    [InlineData(32, 7, ProductKind.Narrow)]
    [InlineData(32, 8, ProductKind.Bytes)]
    [InlineData(32, 8, ProductKind.Wide)]
    [InlineData(32, 8, ProductKind.Middle)]
    [InlineData(32, 8, ProductKind.Narrow)]
    [InlineData(64, 6, ProductKind.Bytes)]
    [InlineData(64, 6, ProductKind.Wide)]
    [InlineData(64, 6, ProductKind.Middle)]
    [InlineData(64, 6, ProductKind.Narrow)]
    internal void Outcomes_are_scaled_sums_of_products_with_their_offsets(
        int outcomes,
        int rows,
        ProductKind products
    )
    {
        const int Inputs = 12;
        var weights = Enumerable
            .Range(0, Inputs * outcomes)
            .Select(at => (sbyte)((at * 37 % 201) - 100))
            .ToArray();
        var scales = Enumerable.Range(0, outcomes).Select(at => 0.5f + at).ToArray();
        var offsets = Enumerable.Range(0, outcomes).Select(at => (float)at).ToArray();
        var inputs = Enumerable.Range(0, Inputs * rows).Select(at => (byte)(at * 53 % 256)).ToArray();
        var found = new float[rows * outcomes];
        new WholeMatrix(Inputs, weights, scales, offsets, products).Multiply(inputs, rows, found);
        for (var row = 0; row < rows; row++)
        for (var outcome = 0; outcome < outcomes; outcome++)
        {
            var sum = Enumerable
                .Range(0, Inputs)
                .Sum(input =>
                    (inputs[(row * Inputs) + input] - WholeMatrix.Zero)
                    * weights[WholeMatrix.Place(Inputs, input, outcome)]
                );
            Assert.Equal((sum * scales[outcome]) + offsets[outcome], found[(row * outcomes) + outcome]);
        }
    }
}
