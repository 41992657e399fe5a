namespace Assay.Core.Reading.Arguing;

/// <summary>A number in running text that points to a note.</summary>
internal sealed record NoteMark(int Number, int Offset);
