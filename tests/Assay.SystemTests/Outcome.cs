using System.Text.Json;

namespace Assay.SystemTests;

/// <summary>What a run of the program left behind.</summary>
/// <param name="Code">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record Outcome(int Code, string Output, string Error)
{
    /// <summary>Standard output as JSON; the test fails where it is not.</summary>
    public JsonElement Json()
    {
        Assert.True(Code == 0, $"exit code {Code}: {Error}");
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }
}
