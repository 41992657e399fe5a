using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Assay.Ingest;
using Assay.Storage.Journals;

namespace Assay.Web.Api;

/// <summary>An upload told as it goes: <c>progress</c> for each file that was read, then <c>added</c> or <c>refused</c>.</summary>
internal static class UploadEvents
{
    /// <summary>Adds the documents, and tells of it; the upload is gone at the end.</summary>
    public static async IAsyncEnumerable<SseItem<RawJson>> Of(
        Upload upload,
        [EnumeratorCancellation] CancellationToken cancellation
    )
    {
        using var ended = upload;
        var told = Channel.CreateUnbounded<SseItem<RawJson>>();
        var work = WorkAsync(upload, told.Writer, cancellation);
        await foreach (var item in told.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            yield return item;
        await work.ConfigureAwait(false);
    }

    private static async Task WorkAsync(
        Upload upload,
        ChannelWriter<SseItem<RawJson>> tell,
        CancellationToken cancellation
    )
    {
        Exception? fault = null;
        try
        {
            var outcome = await upload.AddAsync(new Teller(upload, tell), cancellation).ConfigureAwait(false);
            tell.TryWrite(
                outcome.Refusal is { } refusal
                    ? Refused(refusal.ProblemDetails.Title ?? "")
                    : Item(
                        "added",
                        JsonSerializer.Serialize(outcome.Added, ApiJson.Default.IReadOnlyListAddedShape)
                    )
            );
        }
        catch (JournalTroubleException trouble)
        {
            tell.TryWrite(Refused(trouble.Message));
        }
        catch (Exception other)
        {
            fault = other;
            throw;
        }
        finally
        {
            tell.Complete(fault);
        }
    }

    private static SseItem<RawJson> Refused(string why) =>
        Item("refused", JsonSerializer.Serialize(new ReasonShape(why), ApiJson.Default.ReasonShape));

    private static SseItem<RawJson> Item(string kind, string json) => new(new RawJson(json), kind);

    private sealed class Teller(Upload upload, ChannelWriter<SseItem<RawJson>> tell) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) =>
            tell.TryWrite(
                Item(
                    "progress",
                    JsonSerializer.Serialize(
                        new ProgressShape(value.Done, value.Found, upload.Named(value.Path)),
                        ApiJson.Default.ProgressShape
                    )
                )
            );
    }
}
