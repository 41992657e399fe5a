namespace Assay.Core.Provenance;

/// <summary>A word, or one character of a script that writes no spaces.</summary>
/// <param name="Hash">Of the lower-cased letters and digits.</param>
/// <param name="Start">First UTF-16 code unit, inclusive.</param>
/// <param name="End">Last UTF-16 code unit, exclusive.</param>
/// <param name="Units">Two for a word, one for a character: ten units make a shingle.</param>
internal readonly record struct Token(ulong Hash, int Start, int End, int Units);
