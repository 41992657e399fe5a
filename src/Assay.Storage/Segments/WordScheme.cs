using System.Runtime.InteropServices;
using Assay.Core.Provenance.Tracing;

namespace Assay.Storage.Segments;

/// <summary>How texts are cut into words and which runs are posted, as one number.</summary>
/// <remarks>
/// It is computed from what cutting a fixed text gives, so it changes whenever the cutting does: a store written by
/// another version is refused rather than mixed.
/// </remarks>
internal static class WordScheme
{
    // Capitals, accents, digits, an apostrophe, quotation marks, and scripts without spaces.
    private const string Words =
        "The Naïve ΔΕΛΤΑ of 1924 didn't say \"we were there\" on 3.5 km — “nothing”, 莫斯科的一个秘密组织在铁路委员会 ภาษาไทยไม่มีช่องว่าง end. ";

    public static ulong Number { get; } = Compute();

    private static ulong Compute()
    {
        var reader = new TokenReader();
        var posted = new PostedShingles();
        var number = 0xCBF29CE484222325UL;
        // A text of each length that posts at a rate of its own.
        foreach (var times in (ReadOnlySpan<int>)[1, 4, 16])
        {
            reader.Read(string.Concat(Enumerable.Repeat(Words, times)));
            number = Mix(number, MemoryMarshal.AsBytes(reader.Tokens));
            number = Mix(number, reader.Places);
            number = Mix(number, MemoryMarshal.AsBytes(posted.Of(reader.Tokens)));
            number = (number ^ reader.Hash) * 0x100000001B3UL;
        }

        return number;
    }

    private static ulong Mix(ulong number, ReadOnlySpan<byte> bytes)
    {
        foreach (var one in bytes)
            number = (number ^ one) * 0x100000001B3UL;
        return number;
    }
}
