using System.Buffers;
using System.Globalization;
using System.Text;

namespace Assay.Reports.Traces;

/// <summary>Any text as the local part of a qualified name of PROV: what is not plain is percent-encoded.</summary>
/// <remarks>PROV-N, section 3.7.1, allows letters, digits, some marks and percent codes, and no full stop at the end.</remarks>
internal static class QualifiedName
{
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    /// <summary>The name with its prefix; different texts give different names.</summary>
    public static string Of(string prefix, string text)
    {
        var name = new StringBuilder(prefix).Append(':');
        var utf8 = (Span<byte>)stackalloc byte[4];
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp && PlainLetters.Contains((char)rune.Value))
            {
                name.Append((char)rune.Value);
                continue;
            }

            var length = rune.EncodeToUtf8(utf8);
            foreach (var part in utf8[..length])
                name.Append('%').Append(part.ToString("X2", CultureInfo.InvariantCulture));
        }

        if (name[^1] == '.')
            name.Remove(name.Length - 1, 1).Append("%2E");
        return name.ToString();
    }
}
