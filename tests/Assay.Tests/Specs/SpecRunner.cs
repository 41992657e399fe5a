namespace Assay.Tests.Specs;

/// <summary>Reads specifications that are documentation and test at once.</summary>
internal static class SpecRunner
{
    /// <summary>
    /// The examples of <c>Specs/NAME.md</c>: fenced blocks of one language, what is read above a line of four dashes, what is
    /// found in it below.
    /// </summary>
    public static TheoryData<string, string> Examples(string name, string language)
    {
        var examples = new TheoryData<string, string>();
        foreach (var block in RepositoryFile.Read($"Specs/{name}.md").Split($"```{language}\n").Skip(1))
        {
            var parts = block[..block.IndexOf("\n```", StringComparison.Ordinal)].Split("\n----\n");
            Assert.Equal(2, parts.Length);
            examples.Add(parts[0], parts[1]);
        }

        return examples;
    }
}
