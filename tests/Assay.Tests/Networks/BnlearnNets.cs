using System.Diagnostics;
using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Files;

namespace Assay.Tests.Networks;

/// <summary>The shared benchmark networks, unpacked once to a temporary folder.</summary>
internal static class BnlearnNets
{
    private static readonly Lock Gate = new();

    public static string Folder()
    {
        var archive = SharedData.Path("data/nets/bnlearn.tar.xz");
        var folder = Path.Combine(Path.GetTempPath(), $"assay-bnlearn-{new FileInfo(archive).Length}");
        lock (Gate)
        {
            if (!File.Exists(Path.Combine(folder, "unpacked")))
            {
                Directory.CreateDirectory(folder);
                using var tar = Process.Start("tar", ["-xJf", archive, "-C", folder]);
                tar.WaitForExit();
                Assert.Equal(0, tar.ExitCode);
                File.WriteAllText(Path.Combine(folder, "unpacked"), "");
            }
        }

        return folder;
    }

    public static Network Read(string name) =>
        BifFormat.Read(File.ReadAllText(Path.Combine(Folder(), name + ".bif")));

    public static Dictionary<int, Evidence> Cases(string name, Network network)
    {
        using var json = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(Folder(), name + ".evidence.json"))
        );
        return json
            .RootElement.GetProperty("cases")
            .EnumerateArray()
            .ToDictionary(c => c.GetProperty("id").GetInt32(), c => ReadCase(network, c));
    }

    private static Evidence ReadCase(Network network, JsonElement one)
    {
        var evidence = Evidence.None;
        foreach (var hard in one.GetProperty("hard").EnumerateObject())
            evidence = evidence.With(network, hard.Name, hard.Value.GetString()!);
        foreach (var soft in one.GetProperty("soft").EnumerateObject())
        {
            var index = network.IndexOf(soft.Name);
            var states = network.Variables[index].States;
            evidence = evidence.WithLikelihood(
                index,
                [.. states.Select(s => soft.Value.GetProperty(s).GetDouble())]
            );
        }

        return evidence;
    }
}
