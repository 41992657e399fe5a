using Assay.Core.Reading.Citations;
using CsCheck;

namespace Assay.Tests.Reading.Citations;

/// <summary>Web addresses in running text, against a search that tries every place.</summary>
public sealed class LinkFinderTests
{
    private static readonly string[] Pieces =
    [
        "http://",
        "HTTPS://",
        "https:",
        "www.",
        "wWw.",
        "doi:",
        "DOI: ",
        "ftp://",
        "10.1000/182",
        "a.example",
        "/b",
        ".",
        ":",
        " ",
        "(",
        ")",
        "h",
        "w",
        "é",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Pieces.Length - 1]
        .Select(static piece => Pieces[piece])
        .Array[0, 14]
        .Select(string.Concat);

    [Fact]
    public void What_is_found_is_what_a_search_at_every_place_finds() =>
        Texts.Sample(
            static text =>
                Assert.Equal(
                    Expected(text),
                    LinkFinder
                        .Find(text)
                        .SelectMany(static link => link.Items)
                        .Select(static item => item.Passage.Start)
                ),
            iter: 20_000
        );

    private static List<int> Expected(string text)
    {
        var found = new List<int>();
        for (var at = 0; at < text.Length; at++)
        {
            // An address of a file server is none that a citation begins with.
            if (text[at] == 'f' || !Addresses.TryReadAt(text, at, text.Length, out var stop))
                continue;
            found.Add(at);
            at = stop - 1;
        }

        return found;
    }
}
