using Assay.Storage.Journals;

namespace Assay.Cli.Living;

/// <summary>The key with which this user signs checkpoints, in the user's own folder for settings.</summary>
internal static class DeskKey
{
    /// <summary>The key; it is made on first use.</summary>
    /// <exception cref="FormatException">The file of the key holds something else.</exception>
    public static SigningKey Load()
    {
        var folder =
            Environment.GetEnvironmentVariable("ASSAY_HOME")
            ?? Path.Combine(
                Environment.GetFolderPath(
                    Environment.SpecialFolder.ApplicationData,
                    Environment.SpecialFolderOption.DoNotVerify
                ),
                "assay"
            );
        var path = Path.Combine(folder, "signing.key");
        if (File.Exists(path))
        {
            try
            {
                return SigningKey.Parse(File.ReadAllText(path));
            }
            catch (FormatException fault)
            {
                throw new FormatException($"{path}: {fault.Message}", fault);
            }
        }

        var key = SigningKey.Create("desk");
        Directory.CreateDirectory(folder);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(path, options);
        file.Write(System.Text.Encoding.UTF8.GetBytes(key.Secret() + "\n"));
        return key;
    }
}
