using Assay.Storage.Journals;

namespace Assay.Cli.Living;

/// <summary>A copy of a case that is there only if it is sound.</summary>
internal static class CheckedCopy
{
    /// <summary>Copies the file of a case, and checks the copy; one that is not sound is taken away again.</summary>
    /// <exception cref="JournalTroubleException">It can't be copied, or the copy is not sound.</exception>
    public static Task<JournalVerdict> MakeAsync(string path, string target) =>
        Task.Run(() =>
        {
            using (var source = SqliteDatabase.Open(path, toWrite: false))
                source.CopyTo(target);
            var verdict = Check(target);
            if (verdict.IsSound)
                return verdict;
            File.Delete(target);
            throw new JournalTroubleException(
                $"{path}: it is not sound, so no copy was kept: {verdict.Faults[0].Says}; see 'assay verify'"
            );
        });

    private static JournalVerdict Check(string path)
    {
        using var journal = JournalFile.Open(path, toWrite: false);
        return JournalCheck.Of(journal);
    }
}
