namespace Assay.SystemTests;

/// <summary>What the README tells people to type works.</summary>
public sealed class ReadmeTests
{
    public static TheoryData<string> Commands =>
        [
            .. File.ReadAllLines(Path.Combine(Command.Root, "README.md"))
                .Select(line => line.Trim())
                .Where(line => line.StartsWith("./assay ", StringComparison.Ordinal))
                .Select(line => line.Split('#')[0].Trim())
                .Distinct(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_command_of_the_readme_works(string line)
    {
        using var folder = new TemporaryFolder();
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..]
            .Select(word =>
                word.EndsWith(".html", StringComparison.Ordinal) ? Path.Combine(folder.Path, word) : word
            );

        var run = await Command.AssayAsync([.. words]);

        Assert.True(run.Code == 0, run.Error);
        Assert.NotEmpty(run.Output);
    }
}
