using Assay.Web.Living;
using Assay.Web.Serving;

namespace Assay.Web.Api;

/// <summary>Files that somebody sends from a page, each put into a case as an <see cref="Upload"/>.</summary>
internal sealed class DocumentUpload(ServeOptions options, LivingCase living, string who)
{
    /// <summary>Adds one.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="name">What the sender calls it.</param>
    /// <param name="why">Why.</param>
    /// <param name="cancellation">Ends the work early.</param>
    public async Task<UploadOutcome> AddAsync(
        Stream content,
        string name,
        string? why,
        CancellationToken cancellation
    )
    {
        using var upload = new Upload(living.Journal, options.Workers, name, new AddedBy(who, why));
        await upload.ReceiveAsync(content, cancellation).ConfigureAwait(false);
        return await upload.AddAsync(progress: null, cancellation).ConfigureAwait(false);
    }
}
