using Assay.Core.Provenance.Tracing;

namespace Assay.Tests.Provenance.Tracing;

public class OutletTableTests
{
    [Theory]
    [InlineData("as the Morning Post reported", "Morning Post")]
    [InlineData("the morning post came", "Morning Post")]
    [InlineData("(Reuters)", "Reuters")]
    [InlineData("nobody routers", "")]
    [InlineData("Time is short", "Time")]
    [InlineData("this time", "")]
    [InlineData("the New Morning Post and the Morning Post", "New Morning Post|Morning Post")]
    public void Outlets_are_found_by_name(string text, string found)
    {
        var table = new OutletTable();
        string[] outlets = ["The Morning Post", "Reuters", "Time", "New Morning Post"];
        foreach (var outlet in outlets)
            table.NumberOf(outlet);
        var reader = new TokenReader();
        reader.Read(text);
        var numbers = new List<int>();
        table.FindIn(reader.Tokens, numbers);
        Assert.Equal(
            found,
            string.Join(
                '|',
                numbers.Select(number => table.NameOf(number)!.Replace("The ", "", StringComparison.Ordinal))
            )
        );
    }
}
