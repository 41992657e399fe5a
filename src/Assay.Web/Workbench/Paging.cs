using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Assay.Web.Workbench;

/// <summary>Which part of a long list a page shows, so that no page is large.</summary>
/// <param name="From">How many are passed over.</param>
/// <param name="Size">How many are shown at most.</param>
/// <param name="HasMore">Whether there are more after them.</param>
/// <param name="Address">The address without the place in the list.</param>
internal sealed record Paging(int From, int Size, bool HasMore, string Address)
{
    /// <summary>Whether there is anything before or after.</summary>
    public bool IsPart => From > 0 || HasMore;

    /// <summary>The address of the part before.</summary>
    public string Previous => Ui.With(Address, "from", Math.Max(0, From - Size));

    /// <summary>The address of the part after.</summary>
    public string Next => Ui.With(Address, "from", From + Size);

    /// <summary>The place in a list that a request asks for.</summary>
    public static int FromOf(HttpRequest request) =>
        int.TryParse(request.Query["from"], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? from
            : 0;

    /// <summary>The paging of a list that has one item more where there are more.</summary>
    public static Paging Of(HttpRequest request, int size, bool hasMore)
    {
        var address = request
            .Query.Where(item => item.Key is not ("from" or "done" or "handler"))
            .Aggregate(request.Path.Value!, (path, item) => Ui.With(path, item.Key, item.Value.ToString()));
        return new Paging(FromOf(request), size, hasMore, address);
    }
}
