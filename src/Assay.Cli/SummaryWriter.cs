using System.Collections.Immutable;
using Assay.Reports;
using Spectre.Console;

namespace Assay.Cli;

/// <summary>Puts a summary on standard output, with colours where they are seen.</summary>
internal static class SummaryWriter
{
    private const int PipedWidth = 80;
    private const int WidestReadable = 100;

    /// <summary>Cells of a line: the terminal's, but no more than reads well; 80 when piped.</summary>
    public static int Width =>
        Console.IsOutputRedirected ? PipedWidth : Math.Clamp(AnsiConsole.Profile.Width, 40, WidestReadable);

    /// <summary>Writes the lines.</summary>
    public static void Write(ImmutableArray<SummaryLine> lines)
    {
        if (Console.IsOutputRedirected)
        {
            foreach (var line in lines)
                Console.Out.Write(line.Text + "\n");
            return;
        }

        foreach (var line in lines)
            AnsiConsole.Write(new Text(line.Text + "\n", Look(line.Style)));
    }

    private static Style Look(SummaryStyle style) =>
        style switch
        {
            SummaryStyle.Title => new Style(decoration: Decoration.Bold),
            SummaryStyle.Heading => new Style(Color.Teal, decoration: Decoration.Bold),
            SummaryStyle.Quote => new Style(decoration: Decoration.Italic),
            SummaryStyle.Warning => new Style(Color.Olive),
            SummaryStyle.Faint => new Style(Color.Grey),
            _ => Style.Plain,
        };
}
