using Assay.Core.Reading.Syntax;
using CsCheck;

namespace Assay.Tests.Reading.Syntax;

public class EntranceRowsTests
{
    [Fact]
    public void Sums_of_rows_are_rounded_to_inputs_and_what_is_too_large_to_the_largest() =>
        Gen.Select(Gen.SByte.Array[4 * TreeShape.Entrance], Gen.UInt[0, 3].Array[0, 3 * TreeShape.Rows])
            .Sample(
                (table, rows) =>
                {
                    var into = new byte[TreeShape.Entrance];
                    EntranceRows.Sum(ref table[0], rows, ref into[0]);
                    for (var at = 0; at < into.Length; at++)
                    {
                        var sum = rows.Sum(row => (double)table[(row * TreeShape.Entrance) + at]);
                        var wanted = Math.Clamp(Math.Floor((sum / EntranceRows.Unit) + 0.5), -128, 127);
                        if (into[at] != WholeMatrix.Zero + wanted)
                            return false;
                    }

                    return true;
                }
            );
}
