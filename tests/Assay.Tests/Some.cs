using System.Security.Cryptography;
using System.Text;
using Assay.Core.Documents;

namespace Assay.Tests;

/// <summary>Ready-made values for tests; parts of the product add their own in files of their own.</summary>
internal static partial class Some
{
    /// <summary>A plain text document of the given words.</summary>
    public static Document Document(string text, string id = "d1", string? path = null) =>
        new()
        {
            Id = id,
            Path = path ?? id + ".txt",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Format = "text",
            Text = text,
        };

    /// <summary>The passage of the words' n-th occurrence (from 1) in the text.</summary>
    public static Passage Passage(string text, string words, int occurrence = 1)
    {
        var at = -1;
        for (var i = 0; i < occurrence; i++)
            at = text.IndexOf(words, at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, $"\"{words}\" does not occur {occurrence} times.");
        return new Passage(at, at + words.Length);
    }

    /// <summary>The mark of the words' n-th occurrence (from 1) in the text.</summary>
    public static Mark Mark(string text, string words, int occurrence = 1) =>
        Core.Documents.Mark.Of(text, Passage(text, words, occurrence));
}
