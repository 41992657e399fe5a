using System.Globalization;
using System.Text;

namespace Assay.Networks.Files;

/// <summary>What the writers share.</summary>
internal static class TableText
{
    /// <summary>The shortest number that reads back to the same bits.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>All numbers of a table, a row a line.</summary>
    public static void Rows(
        StringBuilder text,
        ConditionalTable table,
        string before,
        string between,
        string after
    )
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            text.Append(before);
            var first = true;
            foreach (var entry in table.Row(row))
            {
                text.Append(first ? "" : between).Append(Number(entry));
                first = false;
            }

            text.Append(after);
        }
    }

    /// <summary>Numbers in nested parentheses, one level a parent, as Hugin and Netica write them.</summary>
    public static void Nested(StringBuilder text, Network network, ConditionalTable table, string between)
    {
        for (var row = 0; row < table.RowCount; row++)
        {
            text.Append('(', 1 + Turns(network, table, row));
            var first = true;
            foreach (var entry in table.Row(row))
            {
                text.Append(first ? "" : between).Append(Number(entry));
                first = false;
            }

            var closing = Turns(network, table, row + 1);
            text.Append(')', 1 + closing);
            if (row + 1 < table.RowCount)
                text.Append(between).Append(closing > 0 ? "\n    " : "");
        }
    }

    /// <summary>How many parents start anew at a row.</summary>
    private static int Turns(Network network, ConditionalTable table, int row)
    {
        var turns = 0;
        for (var i = table.Parents.Length - 1; i >= 0; i--, turns++)
        {
            var cardinality = network.Variables[table.Parents[i]].Cardinality;
            if (row % cardinality != 0)
                break;
            row /= cardinality;
        }

        return turns;
    }
}
