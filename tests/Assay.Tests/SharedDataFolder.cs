namespace Assay.Tests;

/// <summary>Reads folders of the shared data that hold one text.</summary>
internal static class SharedDataFolder
{
    /// <summary>The text of the only file of a shared folder.</summary>
    public static string OnlyText(string folder) =>
        File.ReadAllText(Directory.GetFiles(SharedData.Path(folder)).Single());
}
