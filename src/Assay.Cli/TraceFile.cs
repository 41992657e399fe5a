using System.Text;
using Assay.Reports.Traces;

namespace Assay.Cli;

/// <summary>The files that <c>trace --out</c> writes, told apart by the end of their name.</summary>
internal static class TraceFile
{
    private static readonly (string Ending, TraceFileKind Kind)[] Kinds =
    [
        (".svg", TraceFileKind.Svg),
        (".graphml", TraceFileKind.GraphMl),
        (".prov.json", TraceFileKind.ProvJson),
        (".html", TraceFileKind.Html),
        (".htm", TraceFileKind.Html),
        (".jsonl", TraceFileKind.JsonLines),
    ];

    /// <summary>The endings in words.</summary>
    public const string Endings = ".svg, .graphml, .prov.json, .html or .jsonl";

    /// <summary>What a name asks for, or <see langword="null"/> for any other ending.</summary>
    public static TraceFileKind? KindOf(string path)
    {
        foreach (var (ending, kind) in Kinds)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return kind;
        }

        return null;
    }

    /// <summary>Writes a trace as the file's name asks for; JSON Lines are written without holding the trace.</summary>
    public static void Write(TraceReport report, string path, Stream file)
    {
        switch (KindOf(path))
        {
            case TraceFileKind.Svg:
                file.Write(Encoding.UTF8.GetBytes(TraceSvg.Write(report)));
                break;
            case TraceFileKind.GraphMl:
                TraceGraphMl.Write(report, file);
                break;
            case TraceFileKind.ProvJson:
                TraceProvJson.Write(report, file);
                break;
            case TraceFileKind.Html:
                file.Write(Encoding.UTF8.GetBytes(TraceHtml.Write(report)));
                break;
            default:
                throw new ArgumentException($"{Endings} was wanted, and not '{path}'.", nameof(path));
        }
    }
}
