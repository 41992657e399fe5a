using Assay.Reports.Words;
using Assay.Storage.Journals;

namespace Assay.Cli.Living;

/// <summary>Opens the file of a living case, and tells why where it can't.</summary>
internal static class JournalFile
{
    /// <summary>What the file of a living case ends in.</summary>
    public const string Ending = ".assay";

    /// <summary>Whether a path is meant for a living case.</summary>
    public static bool IsOne(string path) =>
        string.Equals(Path.GetExtension(path), Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Opens the journal in a file.</summary>
    /// <exception cref="JournalTroubleException">There is none.</exception>
    public static Journal Open(string path, bool toWrite)
    {
        var database = SqliteDatabase.Open(path, toWrite);
        try
        {
            return Journal.Open(database, name: null, TimeProvider.System);
        }
        catch (JournalTroubleException trouble)
        {
            database.Dispose();
            throw new JournalTroubleException($"{path}: {trouble.Message}", trouble);
        }
    }

    /// <summary>Makes the file of a new case.</summary>
    /// <exception cref="JournalTroubleException">There is a file already, or none can be made there.</exception>
    public static Journal Create(string path) =>
        Journal.Create(SqliteDatabase.Create(path), TimeProvider.System);

    /// <summary>Does a verb's work, and turns what is refused into one line and its exit code.</summary>
    public static async Task<int> TryAsync(string verb, Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (JournalTroubleException trouble)
        {
            return await RefuseAsync(verb, trouble.Message);
        }
        catch (FileNotFoundException refusal)
        {
            return await RefuseAsync(verb, $"{refusal.FileName}: there is no such file");
        }
        catch (DirectoryNotFoundException)
        {
            return await RefuseAsync(verb, "there is no such folder");
        }
        catch (UnauthorizedAccessException refusal)
        {
            return await RefuseAsync(verb, $"it may not be read or written ({refusal.Message})");
        }
        catch (Exception refusal) when (refusal is IOException or FormatException)
        {
            return await RefuseAsync(verb, refusal.Message);
        }
        catch (Formats.Yaml.FormatRefusedException refusal)
        {
            foreach (var fault in refusal.Faults)
                await RefuseAsync(verb, fault);
            return ExitCode.Refused;
        }
    }

    /// <summary>Says why in one line.</summary>
    public static async Task<int> RefuseAsync(string verb, string why)
    {
        await Console.Error.WriteLineAsync($"assay {verb}: {VisibleText.Line(why)}");
        return ExitCode.Refused;
    }

    /// <summary>Says what was done, on standard error.</summary>
    public static Task SayAsync(string what) =>
        Console.Error.WriteLineAsync($"assay: {VisibleText.Line(what)}");
}
