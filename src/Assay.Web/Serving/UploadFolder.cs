namespace Assay.Web.Serving;

/// <summary>A folder for one upload, gone afterwards.</summary>
internal sealed class UploadFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("assay-upload-");

    /// <summary>Where a file of that name is to lie; of the name no more is taken than its ending, which tells the format.</summary>
    public string PathOf(string name)
    {
        var ending = Path.GetExtension(name);
        var isHarmless = ending.Length is > 1 and <= 10 && ending.Skip(1).All(char.IsAsciiLetterOrDigit);
        return Path.Combine(_folder.FullName, $"upload{(isHarmless ? ending : "")}");
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
