namespace Assay.Core.Reading.Syntax;

/// <summary>What speaks for each move.</summary>
internal record struct MoveTotals(int Shift, int Left, int Right)
{
    /// <summary>The best of the moves that are possible while a next word is left.</summary>
    public readonly Move Best(bool canRight)
    {
        var best = Left > Shift ? Move.Left : Move.Shift;
        return canRight && Right > Math.Max(Shift, Left) ? Move.Right : best;
    }
}
