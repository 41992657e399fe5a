using System.Collections.Immutable;
using Assay.Web.Living;
using Assay.Web.Workbench;

namespace Assay.Web.Pages.Cases;

/// <summary>The things of a case that have all words of a query.</summary>
internal sealed class SearchModel(LivingCase living) : WorkbenchPage(living)
{
    private const int Most = 100;

    /// <summary>What was asked.</summary>
    public string Query => Request.Query["q"].ToString();

    /// <summary>What was found, each with its words and its address.</summary>
    public ImmutableArray<FoundThing> Found { get; private set; } = [];

    /// <summary>Whether there may be more than what is shown.</summary>
    public bool IsCut => Found.Length == Most;

    /// <inheritdoc/>
    protected override void Load() =>
        Found = [
            .. CaseSearch
                .Find(
                    Living.Journal,
                    Query.Length > 200 ? Query[..200] : Query,
                    Most,
                    state => !Blindfold.IsHidden(Living.Journal, Person.Name, state.Entity)
                )
                .Select(state => FoundThing.Of(Root, state)),
        ];
}
