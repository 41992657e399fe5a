using System.Text;

namespace Assay.Ingest.Workers;

/// <summary>Drains the error output of a process and keeps its first 4 KB, where the runtime says why it ends.</summary>
internal sealed class ErrorOutput
{
    private const int Kept = 4096;
    private readonly Task<string> _drain;

    /// <summary>Begins to drain.</summary>
    public ErrorOutput(Stream errors) => _drain = DrainAsync(errors);

    /// <summary>What was kept, once the process has ended.</summary>
    public async Task<string> TextAsync()
    {
        var first = await Task.WhenAny(_drain, Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false);
        return first == _drain ? await _drain.ConfigureAwait(false) : "";
    }

    private static async Task<string> DrainAsync(Stream errors)
    {
        var kept = new MemoryStream(Kept);
        var buffer = new byte[Kept];
        try
        {
            while (await errors.ReadAsync(buffer).ConfigureAwait(false) is var got and > 0)
                kept.Write(buffer, 0, Math.Min(got, Kept - (int)kept.Length));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The process was ended while it wrote; what came until then is enough.
        }

        return Encoding.UTF8.GetString(kept.ToArray());
    }
}
