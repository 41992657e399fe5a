namespace Assay.Core.Reading.Citations;

/// <summary>The names that head a citation.</summary>
/// <param name="Names">The names as written, in order.</param>
/// <param name="End">Where the list ends, with any role word behind it.</param>
/// <param name="AreEditors">Whether <c>ed.</c> or <c>eds.</c> follows.</param>
/// <param name="IsInverted">Whether the surname stands first, or initials stand in place of given names: surely people.</param>
internal sealed record NameList(IReadOnlyList<string> Names, int End, bool AreEditors, bool IsInverted)
{
    /// <summary>No names.</summary>
    public static NameList None(int at) => new([], at, AreEditors: false, IsInverted: false);
}
