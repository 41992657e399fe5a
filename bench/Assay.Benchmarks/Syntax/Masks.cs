namespace Assay.Benchmarks.Syntax;

/// <summary>Draws what is left out by chance in training (dropout), and scales the rest up.</summary>
internal static class Masks
{
    /// <summary>0 in so many of a hundred cases, else what makes up for them.</summary>
    public static float Keep(Shuffle shuffle, int percent) =>
        shuffle.Below(100) < percent ? 0 : 100f / (100 - percent);

    /// <summary>Draws a mask for each sentence, the same for all its words (Gal &amp; Ghahramani 2016).</summary>
    public static void Fill(float[] mask, int width, List<int> lengths, Shuffle shuffle, int percent)
    {
        var start = 0;
        foreach (var length in lengths)
        {
            for (var at = 0; at < width; at++)
                mask[start + at] = Keep(shuffle, percent);
            for (var word = 1; word < length; word++)
                Array.Copy(mask, start, mask, start + (word * width), width);
            start += length * width;
        }
    }
}
