using System.Runtime.CompilerServices;
using Assay.Core.Reading.References;

namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>Collects the fingerprints of one word's features; a feature's place says what it means.</summary>
internal ref struct TemplateRow(Span<ulong> into, int stage)
{
    private readonly Span<ulong> into = into;
    private readonly int stage = stage << 10;

    /// <summary>How many were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a feature of up to three parts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(ulong first, ulong second = 0, ulong third = 0) =>
        into[Count] = Fingerprint.Mix(stage | Count++, first, second, third);
}
