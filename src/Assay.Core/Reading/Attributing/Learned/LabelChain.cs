using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>The order in a linear chain of labels: what each label gains behind each other.</summary>
/// <remarks>
/// What a label gains behind another depends on the gate between the two words: nothing there, a sentence's beginning,
/// or a quotation mark. Sums are whole numbers, the same on every machine; the best path is Viterbi's (1967).
/// </remarks>
internal sealed class LabelChain
{
    /// <summary>How many gates there are.</summary>
    public const int Gates = 3;

    /// <summary>How many gains a chain has.</summary>
    public const int GainCount = Gates * Labels * Labels;

    private const int Labels = AttributionLabels.Count;
    private const int Never = int.MinValue / 4;

    // Labels lie side by side in a vector, and the last place of it is none.
    private const int Lanes = 8;

    private readonly int[] gains = new int[Gates * Labels * Lanes];

    /// <summary>Reads the gains that begin at <paramref name="at"/>, and moves it behind them.</summary>
    public LabelChain(ReadOnlySpan<byte> file, ref int at)
    {
        if (file.Length - at < 2 * GainCount)
            throw new InvalidDataException("The model of attributions is cut short.");
        var written = MemoryMarshal.Cast<byte, short>(file.Slice(at, 2 * GainCount));
        for (var i = 0; i < gains.Length; i++)
        {
            var (row, label) = (i / Lanes, i % Lanes);
            gains[i] =
                label < Labels && AttributionLabels.MayFollow(row % Labels, label)
                    ? written[(row * Labels) + label]
                    : Never;
        }

        at += 2 * GainCount;
    }

    /// <summary>The gate that leads to a word.</summary>
    public static int GateTo(SpokenText text, int at)
    {
        if (at == 0 || text[at - 1].Sentence != text[at].Sentence)
            return 1;
        return text[at].Quote == QuotePlace.Opening || text[at - 1].Quote == QuotePlace.Closing ? 2 : 0;
    }

    /// <summary>The best labels of the words from <paramref name="first"/> on, one for each row of sums.</summary>
    public void Decode(SpokenText text, int first, ReadOnlySpan<Vector128<short>> sums, Span<byte> into)
    {
        var from = new byte[sums.Length * Lanes];
        Span<int> best = stackalloc int[Lanes];
        for (var label = 0; label < Labels; label++)
            best[label] = AttributionLabels.MayBegin(label) ? sums[0][label] : Never;
        for (var at = 1; at < sums.Length; at++)
        {
            var row = gains.AsSpan(GateTo(text, first + at) * Labels * Lanes, Labels * Lanes);
            var next = Step(row, best, from.AsSpan(at * Lanes, Lanes));
            (next + Vector256.WidenLower(sums[at].ToVector256Unsafe())).CopyTo(best);
        }

        WalkBack(best[..Labels], from, into);
    }

    // Of equal gains the first label before counts.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Vector256<int> Step(ReadOnlySpan<int> gains, ReadOnlySpan<int> best, Span<byte> from)
    {
        var most = Vector256.Create(best[0]) + Vector256.Create(gains);
        var label = Vector256<int>.Zero;
        for (var before = 1; before < Labels; before++)
        {
            var gain = Vector256.Create(best[before]) + Vector256.Create(gains[(before * Lanes)..]);
            label = Vector256.ConditionalSelect(
                Vector256.GreaterThan(gain, most),
                Vector256.Create(before),
                label
            );
            most = Vector256.Max(gain, most);
        }

        var narrow = Vector128.Narrow(label.GetLower(), label.GetUpper());
        Vector128.Narrow(narrow, narrow).AsByte().GetLower().CopyTo(from);
        return most;
    }

    private static void WalkBack(ReadOnlySpan<int> best, byte[] from, Span<byte> into)
    {
        var last = 0;
        for (var label = 1; label < Labels; label++)
            last = best[label] > best[last] ? label : last;
        for (var at = into.Length - 1; at >= 0; at--)
        {
            into[at] = (byte)last;
            last = from[(at * Lanes) + last];
        }
    }
}
