using System.Runtime.InteropServices;

namespace Assay.Storage.Segments;

/// <summary>What a segment says of a document, in 48 bytes.</summary>
/// <param name="Address">Of its record, from the start of the file; a multiple of four.</param>
/// <param name="Hash">Of its tokens in their order.</param>
/// <param name="First">The first hour at which it may have appeared.</param>
/// <param name="Last">The last.</param>
/// <param name="Length">Bytes of its record.</param>
/// <param name="Tokens">Number of its tokens.</param>
/// <param name="Outlet">Number of its outlet in the segment, or -1.</param>
/// <param name="Posted">1 where its postings are in the segment, 0 where it is a copy of another in it.</param>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct SegmentRow(
    long Address,
    ulong Hash,
    double First,
    double Last,
    int Length,
    int Tokens,
    int Outlet,
    int Posted
)
{
    public const int Size = 48;
}
