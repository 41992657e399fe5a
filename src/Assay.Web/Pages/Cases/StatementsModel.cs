using System.Collections.Immutable;
using Assay.Storage.Journals;
using Assay.Web.Living;
using Assay.Web.Workbench;

namespace Assay.Web.Pages.Cases;

/// <summary>Who says what, over all documents.</summary>
internal sealed class StatementsModel(LivingCase living) : WorkbenchPage(living)
{
    private const int Size = 60;
    private const int Farthest = 100_000;

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
        var from = Math.Min(Paging.FromOf(Request), Farthest);
        var prefix = Of.Length > 0 ? $"statement/{Of}/" : "statement/";
        var found =
            Query.Length > 0
                ? CaseSearch
                    .Find(
                        Living.Journal,
                        Query,
                        from + Size + 1,
                        state => state.Entity.StartsWith(prefix, StringComparison.Ordinal)
                    )
                    .Skip(from)
            : Of.Length > 0 ? Living.Journal.List(prefix, from, Size + 1)
            : Living.Statements().Skip(from).Take(Size + 1).Select(Living.Journal.Find).OfType<EntityState>();
        var items = found.Select(MarkItem.Read).OfType<MarkItem>().ToList();
        Statements = [.. items.Take(Size)];
        Paging = Paging.Of(Request, Size, items.Count > Size);
    }
}
