namespace Assay.Core.Provenance.Tracing;

/// <summary>Whole numbers from 0 up in as few bytes as they need: seven bits in each, the eighth says that more follow.</summary>
internal static class VariableLength
{
    /// <summary>Writes a number and returns how many bytes it took, at most five.</summary>
    public static int Write(Span<byte> target, int number)
    {
        var rest = (uint)number;
        var at = 0;
        for (; rest >= 0x80; rest >>= 7)
            target[at++] = (byte)(rest | 0x80);
        target[at++] = (byte)rest;
        return at;
    }

    /// <summary>Reads the number at a place and moves the place behind it.</summary>
    public static int Read(ReadOnlySpan<byte> source, ref int at)
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = source[at++];
            number |= (uint)(part & 0x7F) << shift;
            if (part < 0x80)
                return (int)number;
        }
    }
}
