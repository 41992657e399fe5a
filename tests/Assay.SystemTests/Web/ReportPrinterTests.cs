using System.Text;
using Assay.Web.Workbench;

namespace Assay.SystemTests.Web;

/// <summary>How the browser that prints is started, with a program in its place that notes what it was told.</summary>
public sealed class ReportPrinterTests
{
    [Fact]
    public async Task The_browser_reaches_no_network_not_even_this_machine_and_keeps_its_sandbox()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a shell script stands in for the browser");
        using var folder = new TemporaryFolder();
        var browser = Path.Combine(folder.Path, "browser");
        await File.WriteAllTextAsync(
            browser,
            """
            #!/bin/sh
            for word in "$@"; do case "$word" in --print-to-pdf=*) out="${word#--print-to-pdf=}";; esac; done
            for word in "$@"; do echo "$word"; done > "$out"
            """,
            TestContext.Current.CancellationToken
        );
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(browser, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var printed = await ReportPrinter.PrintAsync(browser, "<p>", TestContext.Current.CancellationToken);

        var words = Encoding.UTF8.GetString(printed!).Split('\n');
        Assert.Contains("--proxy-server=127.0.0.1:9", words, StringComparer.Ordinal);
        Assert.Contains("--proxy-bypass-list=<-loopback>", words, StringComparer.Ordinal);
        Assert.Equal(Environment.IsPrivilegedProcess, words.Contains("--no-sandbox", StringComparer.Ordinal));
    }
}
