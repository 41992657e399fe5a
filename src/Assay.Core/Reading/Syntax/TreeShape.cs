namespace Assay.Core.Reading.Syntax;

/// <summary>Sizes of the network that reads trees. Each is a multiple of 16, the width of a block of weights.</summary>
internal static class TreeShape
{
    /// <summary>Numbers that stand for a word at the entrance.</summary>
    public const int Entrance = 128;

    /// <summary>Numbers that a layer keeps for a word in each direction.</summary>
    public const int Half = 96;

    /// <summary>Numbers that a layer keeps for a word.</summary>
    public const int Whole = 2 * Half;

    /// <summary>Numbers from which a layer works: candidate, forget gate and output gate of each direction.</summary>
    public const int Gates = 3 * Whole;

    /// <summary>Numbers to which what comes into a layer is narrowed, but for the first.</summary>
    public const int Narrow = 64;

    /// <summary>Number of layers.</summary>
    public const int Layers = 2;

    /// <summary>Numbers by which a word and its head find each other.</summary>
    public const int Arc = 64;

    /// <summary>Numbers by which an arc finds its label.</summary>
    public const int Label = 96;

    /// <summary>Kinds of distance between a word and its head, the root's first; the rest pads.</summary>
    public const int Distances = 32;

    /// <summary>The power of two that is the number of rows of the entrance's table.</summary>
    public const int TableBits = 16;

    /// <summary>Rows for every word at the entrance.</summary>
    public const int Rows = 16;

    /// <summary>The kind of distance from a word to its head: its side, and steps that grow; 0 is the root's.</summary>
    public static int Distance(int word, int head)
    {
        var steps = Math.Abs(head - word) switch
        {
            <= 4 and var near => near,
            <= 6 => 5,
            <= 10 => 6,
            <= 20 => 7,
            _ => 8,
        };
        return head > word ? steps : steps + 8;
    }

    /// <summary>A number of outcomes, made up to whole blocks.</summary>
    public static int Padded(int outcomes) => (outcomes + 15) / 16 * 16;
}
