using System.Collections.Immutable;
using Assay.Web.Living;
using Assay.Web.Workbench;

namespace Assay.Web.Pages.Cases;

/// <summary>Who says what, over all documents.</summary>
internal sealed class StatementsModel(LivingCase living) : WorkbenchPage(living)
{
    private const int Size = 60;
    private const int MostFound = 400;

    /// <summary>The statements of this part of the list.</summary>
    public ImmutableArray<MarkItem> Statements { get; private set; } = [];

    /// <summary>Where in the list.</summary>
    public Paging? Paging { get; private set; }

    /// <summary>Words that they must have.</summary>
    public string Query => Request.Query["words"].ToString();

    /// <summary>The document that they must be of.</summary>
    public string Of => Request.Query["document"].ToString();

    /// <inheritdoc/>
    protected override void Load()
    {
        var from = Paging.FromOf(Request);
        var found =
            Query.Length > 0
                ? Living
                    .Journal.Search(Query, MostFound)
                    .Where(state => state.Entity.StartsWith("statement/", StringComparison.Ordinal))
                    .Skip(from)
                    .Take(Size + 1)
                : Living.Journal.List(Of.Length > 0 ? $"statement/{Of}/" : "statement/", from, Size + 1);
        var items = found.Select(MarkItem.Read).OfType<MarkItem>().ToList();
        Statements = [.. items.Take(Size)];
        Paging = Paging.Of(Request, Size, items.Count > Size);
    }
}
