namespace Assay.Tests;

/// <summary>Finds files of the repository that tests read: specifications and texts.</summary>
internal static class RepositoryFile
{
    /// <summary>The text of a file below <c>tests/Assay.Tests</c>, with line ends as <c>\n</c>.</summary>
    public static string Read(string relative)
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            var path = Path.Combine(folder.FullName, "tests", "Assay.Tests", relative);
            if (File.Exists(path))
                return File.ReadAllText(path).ReplaceLineEndings("\n");
        }

        throw new FileNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds tests/Assay.Tests/{relative}."
        );
    }

    /// <summary>The examples of a specification: its list items, parted at <c>=></c>.</summary>
    public static TheoryData<string, string> Examples(string relative)
    {
        var examples = new TheoryData<string, string>();
        foreach (var line in Read(relative).Split('\n'))
            if (
                line.StartsWith("- ", StringComparison.Ordinal)
                && line.Split(" => ") is [var text, var wanted]
            )
                examples.Add(text[2..], wanted);
        return examples;
    }
}
