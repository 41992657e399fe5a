using System.Globalization;

namespace Assay.Web.Workbench;

/// <summary>What was just done, as the journal has it, with the way to take it back.</summary>
/// <param name="Says">In plain words.</param>
/// <param name="Event">Number of the event.</param>
/// <param name="Back">The address to come back to.</param>
/// <param name="CanUndo">Whether it can be taken back.</param>
internal sealed record Notice(string Says, long Event, string Back, bool CanUndo)
{
    /// <summary>The notice that a page's address asks for; the words are the journal's, so that no address can make them up.</summary>
    public static Notice? Of(WorkbenchPage page)
    {
        if (
            !long.TryParse(
                page.Request.Query["done"],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var number
            )
        )
            return null;
        var @event = page.Living.Journal.Events(number - 1, 1).FirstOrDefault(item => item.Number == number);
        if (@event is null)
            return null;
        var query = page.Request.Query.Where(item => item.Key is not ("done" or "handler"));
        var back = query.Aggregate(
            page.Request.Path.Value!,
            (address, item) => Ui.With(address, item.Key, item.Value.ToString())
        );
        var canUndo =
            page.Role >= Access.Role.Rater && @event.Payload is not null && @event.Redacts().IsEmpty;
        return new Notice(EventWords.Sentence(@event), number, back, canUndo);
    }
}
