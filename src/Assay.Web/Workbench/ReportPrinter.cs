using System.Diagnostics;

namespace Assay.Web.Workbench;

/// <summary>Prints a report to PDF with the Chromium of this machine, where it has one.</summary>
internal static class ReportPrinter
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Where the browser is; <see langword="null"/> where there is none.</summary>
    public static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Prints one file that needs nothing from outside; <see langword="null"/> where the browser does not, or not in time.</summary>
    public static async Task<byte[]?> PrintAsync(string browser, string html, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("assay-print-");
        try
        {
            var (page, file) = (
                Path.Combine(folder.FullName, "report.html"),
                Path.Combine(folder.FullName, "report.pdf")
            );
            await File.WriteAllTextAsync(page, html, cancellation).ConfigureAwait(false);
            using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            time.CancelAfter(Longest);
            await RunAsync(browser, folder.FullName, page, file, time.Token).ConfigureAwait(false);
            return File.Exists(file)
                ? await File.ReadAllBytesAsync(file, cancellation).ConfigureAwait(false)
                : null;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(
        string browser,
        string folder,
        string page,
        string file,
        CancellationToken cancellation
    )
    {
        // The page has no script and no outside address; the browser gets no network and a profile that goes with it.
        string[] arguments =
        [
            "--headless",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--proxy-server=127.0.0.1:9",
            // Without this a browser goes past the proxy to what listens on this machine.
            "--proxy-bypass-list=<-loopback>",
            // Chromium refuses to run as root in its sandbox, and as nobody else without a reason.
            .. Environment.IsPrivilegedProcess ? ["--no-sandbox"] : (string[])[],
            $"--user-data-dir={Path.Combine(folder, "profile")}",
            "--no-pdf-header-footer",
            $"--print-to-pdf={file}",
            new Uri(page).AbsoluteUri,
        ];
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(browser, arguments)
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            },
        };
        process.Start();
        var said = Task.WhenAll(
            process.StandardError.ReadToEndAsync(cancellation),
            process.StandardOutput.ReadToEndAsync(cancellation)
        );
        try
        {
            await process.WaitForExitAsync(cancellation).ConfigureAwait(false);
            await said.ConfigureAwait(false);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                // Its folder is deleted next, and must have nobody in it who still writes.
                await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }
}
