using System.Runtime.CompilerServices;

namespace Assay.Tests;

/// <summary>Compares an output with the approved text of <c>Approved/</c>; <c>ASSAY_APPROVE=1</c> rewrites it.</summary>
internal static class Approval
{
    private const int Around = 60;

    /// <summary>Fails with the first difference where the output is not the approved text.</summary>
    public static void Check(string name, string actual, [CallerFilePath] string caller = "")
    {
        var path = Path.Combine(FolderOf(caller), name);
        if (string.Equals(Environment.GetEnvironmentVariable("ASSAY_APPROVE"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"Approved/{name} is missing; run with ASSAY_APPROVE=1 and read it.");
        var approved = File.ReadAllText(path);
        if (!string.Equals(approved, actual, StringComparison.Ordinal))
            Assert.Fail(Difference(name, approved, actual));
    }

    private static string FolderOf(string caller)
    {
        var folder = new DirectoryInfo(Path.GetDirectoryName(caller)!);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Assay.Tests.csproj")))
            folder = folder.Parent;
        Assert.NotNull(folder);
        return Path.Combine(folder.FullName, "Approved");
    }

    private static string Difference(string name, string approved, string actual)
    {
        var at = 0;
        while (at < approved.Length && at < actual.Length && approved[at] == actual[at])
            at++;
        var line = approved.AsSpan(0, at).Count('\n') + 1;
        return $"Approved/{name} differs from line {line} on.\napproved: {Near(approved, at)}\nactual:   {Near(actual, at)}";
    }

    private static string Near(string text, int at)
    {
        var start = Math.Max(0, at - Around);
        return text[start..Math.Min(text.Length, at + Around)].Replace("\n", "\\n", StringComparison.Ordinal);
    }
}
