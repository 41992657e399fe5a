using Assay.Core.Reading.Wording;
using CsCheck;

namespace Assay.Tests.Reading;

/// <summary>The table of words behind the lists that readers look words up in.</summary>
public sealed class WordIndexTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char["abcé’-"], 1, 6];

    [Fact]
    public void Words_are_numbered_in_the_order_in_which_they_came_and_found_again() =>
        Words
            .List[0, 80]
            .Select(Words.List[0, 20])
            .Sample(
                static (taken, asked) =>
                {
                    var index = new WordIndex();
                    var expected = new Dictionary<string, int>(StringComparer.Ordinal);
                    foreach (var word in taken)
                    {
                        expected.TryAdd(word, expected.Count);
                        Assert.Equal(expected[word], index.Add(word));
                    }

                    foreach (var word in taken.Concat(asked))
                        Assert.Equal(expected.GetValueOrDefault(word, -1), index.Find(word));
                },
                iter: 2_000
            );

    [Fact]
    public void A_list_in_one_string_is_parted_at_blanks_and_lines()
    {
        var index = new WordIndex("said  wrote\nsaid told");

        Assert.Equal([0, 1, 2], new[] { "said", "wrote", "told" }.Select(word => index.Find(word)));
        Assert.Equal(-1, index.Find("Said"));
        Assert.Equal(-1, index.Find("sai"));
        Assert.Equal(-1, index.Find(""));
        Assert.Equal(-1, new WordIndex().Find("said"));
    }
}
