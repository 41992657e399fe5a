namespace Assay.Formats.Matrices;

/// <summary>How large a matrix file may be; far above what people fill in, far below what hurts.</summary>
internal static class MatrixLimits
{
    public const int Bytes = 16 * 1024 * 1024;
    public const int UnpackedBytes = 32 * 1024 * 1024;
    public const int Hypotheses = 500;
    public const int Items = 50_000;
    public const int Cells = 2_000_000;
    public const int TextLength = 20_000;
    public const int Depth = 32;
    public const int Nodes = 2_000_000;
}
