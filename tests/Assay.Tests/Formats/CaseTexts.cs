using System.Text;
using Assay.Core.Cases;
using Assay.Formats.Cases;

namespace Assay.Tests.Formats;

/// <summary>Case files as text.</summary>
internal static class CaseTexts
{
    /// <summary>Reads a case from its text.</summary>
    public static CaseContent Read(string text)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return CaseFile.Read("some.case.yaml", content).Content;
    }

    /// <summary>The case files in the guide, in its order.</summary>
    public static IEnumerable<string> InGuide()
    {
        var text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "guide", "cases.md"))
            .ReplaceLineEndings("\n");
        return text.Split("```yaml\n")[1..].Select(part => part.Split("```")[0]);
    }

    /// <summary>One of them, counted from 1.</summary>
    public static CaseContent Guide(int place) => Read(InGuide().ElementAt(place - 1));
}
