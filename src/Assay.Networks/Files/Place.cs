namespace Assay.Networks.Files;

/// <summary>A place in a file.</summary>
internal readonly record struct Place(int Line, int Column)
{
    public NetworkFormatException Error(string problem) => new(Line, Column, problem);
}
