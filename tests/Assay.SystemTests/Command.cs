using System.Diagnostics;
using System.Text;

namespace Assay.SystemTests;

/// <summary>Runs the program as a user does, from the checkout.</summary>
internal static class Command
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Runs <c>./assay</c> with these words in the checkout's folder.</summary>
    public static Task<Outcome> AssayAsync(params string[] words) => RunAsync(words, input: "");

    /// <summary>Runs <c>./assay</c> with something on standard input.</summary>
    public static Task<Outcome> RunAsync(string[] words, string input) =>
        RunAsync(Path.Combine(Root, "assay"), words, input);

    /// <summary>Runs a program in the checkout's folder.</summary>
    public static async Task<Outcome> RunAsync(string program, string[] words, string input = "")
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = Root,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
            StandardErrorEncoding = new UTF8Encoding(false),
        };
        foreach (var word in words)
            start.ArgumentList.Add(word);
        // The settings of whoever runs the tests are not theirs to change.
        start.Environment["ASSAY_HOME"] = Path.Combine(AppContext.BaseDirectory, "home");
        using var process = Process.Start(start)!;
        using var deadline = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        await process.StandardInput.WriteAsync(input.AsMemory(), deadline.Token);
        process.StandardInput.Close();
        await process.WaitForExitAsync(deadline.Token);
        return new Outcome(process.ExitCode, await output, await error);
    }

    private static string FindRoot()
    {
        for (
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            folder is not null;
            folder = folder.Parent
        )
        {
            if (File.Exists(Path.Combine(folder.FullName, "Assay.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException(
            $"Assay.slnx was found in no folder above {AppContext.BaseDirectory}."
        );
    }
}
