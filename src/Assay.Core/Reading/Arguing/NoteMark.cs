namespace Assay.Core.Reading.Arguing;

/// <summary>A number in running text that points to a note.</summary>
internal readonly record struct NoteMark(int Number, int Offset);
