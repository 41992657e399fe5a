namespace Assay.Web.Serving;

/// <summary>Whether the server can do its work: whether its folder can be written, to the disk.</summary>
/// <remarks>What was found holds for two seconds, so that asking often is no work.</remarks>
internal sealed class Readiness(ServeOptions options)
{
    private const int ProbeBytes = 64 << 10;

    private static readonly TimeSpan Holds = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private DateTimeOffset _asked = DateTimeOffset.MinValue;
    private string? _fault;

    /// <summary>What is wrong; <see langword="null"/> where nothing is.</summary>
    public string? Fault()
    {
        lock (_gate)
        {
            var now = options.Clock.GetUtcNow();
            if (now - _asked >= Holds)
                (_asked, _fault) = (now, Probe());
            return _fault;
        }
    }

    private string? Probe()
    {
        try
        {
            using var file = new FileStream(
                Path.Combine(options.Folder, $".ready-{Environment.ProcessId}"),
                FileMode.Create,
                FileAccess.Write,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
            file.Write(new byte[ProbeBytes]);
            file.Flush(flushToDisk: true);
            // Whom nobody can look up, nobody can let in.
            options.Team?.File.People();
            return null;
        }
        catch (Exception fault)
            when (fault is IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException
            )
        {
            // Anybody may ask, so that where the folder is stays unsaid.
            return fault switch
            {
                IOException { HResult: Troubles.DiskFull } =>
                    "the folder of the cases can't be used: No space left on the disk",
                UnauthorizedAccessException => "the folder of the cases can't be used: it may not be written",
                Microsoft.Data.Sqlite.SqliteException =>
                    "the folder of the cases can't be used: who belongs to the team can't be read",
                _ => "the folder of the cases can't be used: it can't be written",
            };
        }
    }
}
