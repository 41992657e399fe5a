using System.CommandLine;
using Assay.Formats.Yaml;
using Assay.Simulation.Worlds;

namespace Assay.Cli;

/// <summary>What the verbs that make worlds have in common.</summary>
internal static class WorldOptions
{
    /// <summary>What the worlds are like: a name, or a file.</summary>
    public static Option<string> Kind(string normally) =>
        new("--kind")
        {
            Description =
                $"What the worlds are like: {string.Join(", ", WorldFile.Names)}, or a file of parameters.",
            HelpName = "NAME|FILE",
            DefaultValueFactory = _ => normally,
        };

    /// <summary>The seed of the worlds.</summary>
    public static Option<int> Seed() =>
        CommandParts.Number("--seed", "Seed of the worlds; another seed, other worlds.", 1, 0, int.MaxValue);

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="FormatRefusedException">The file has a fault, or there is none of that name.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static WorldParameters Read(string kind)
    {
        if (WorldFile.Names.Contains(kind, StringComparer.Ordinal) || !File.Exists(kind))
            return WorldFile.Named(kind);
        using var text = File.OpenText(kind);
        return WorldFile.Read(kind, text);
    }
}
