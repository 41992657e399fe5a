namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>The labels of words: 0 for none, and for each part one for its first word and one for the words after.</summary>
internal static class AttributionLabels
{
    /// <summary>How many labels there are.</summary>
    public const int Count = 7;

    /// <summary>The label of no part.</summary>
    public const byte None = 0;

    /// <summary>The label of the first word of a part.</summary>
    public static byte First(AttributionPart part) => (byte)(((int)part * 2) - 1);

    /// <summary>The label of a word behind the first of a part.</summary>
    public static byte Inside(AttributionPart part) => (byte)((int)part * 2);

    /// <summary>The part that a label belongs to.</summary>
    public static AttributionPart PartOf(byte label) => (AttributionPart)((label + 1) / 2);

    /// <summary>Whether a label may stand behind another: a word inside a part needs one of that part before it.</summary>
    public static bool MayFollow(int before, int label) =>
        label == 0 || label % 2 == 1 || before == label || before == label - 1;

    /// <summary>Whether a label may stand at the beginning.</summary>
    public static bool MayBegin(int label) => label == 0 || label % 2 == 1;
}
