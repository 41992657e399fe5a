using CsCheck;

namespace Assay.Tests;

internal static partial class Some
{
    /// <summary>One of some words, each as likely as the next.</summary>
    public static Gen<string> OneOf(params string[] words) =>
        Gen.Int[0, words.Length - 1].Select(place => words[place]);
}
