namespace Assay.Core.Provenance.Tracing;

/// <summary>Keeps the token record of each document; in memory, or in files that the caller maps.</summary>
/// <remarks>
/// A record never changes. Its address and length are kept by the caller (<see cref="DocumentTable"/>). Reading is
/// safe from several threads at once as long as nobody appends.
/// </remarks>
internal interface ITokenStore
{
    /// <summary>Keeps a copy of a record and returns its address. Addresses are multiples of four.</summary>
    public long Append(ReadOnlySpan<byte> record);

    /// <summary>The record at an address.</summary>
    public ReadOnlySpan<byte> Read(long address, int length);
}
