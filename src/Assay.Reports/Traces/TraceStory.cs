using System.Collections.Immutable;
using Assay.Core.Provenance;

namespace Assay.Reports.Traces;

/// <summary>Documents that hang together by derivation, with the documents that the others go back to.</summary>
internal sealed class TraceStory
{
    private readonly TraceView _view;

    public TraceStory(int number, ImmutableArray<int> members, TraceView view)
    {
        Number = number;
        Members = members;
        _view = view;
        Origins =
        [
            .. members
                .GroupBy(member => view.Find(view.Documents[member].Origin))
                .Where(group => group.Key >= 0)
                .Select(group => (Place: group.Key, Documents: group.Count()))
                .OrderByDescending(origin => origin.Documents)
                .ThenBy(origin => origin.Place),
        ];
    }

    /// <summary>From 1, the largest story first.</summary>
    public int Number { get; }

    /// <summary>Places of its documents in order of time.</summary>
    public ImmutableArray<int> Members { get; }

    /// <summary>Its origins with the number of documents that go back to each, itself among them; the largest first.</summary>
    public ImmutableArray<(int Place, int Documents)> Origins { get; }

    /// <summary>Expected number of independent origins.</summary>
    public double ExpectedOrigins => Members.Sum(member => _view.Documents[member].Own);

    /// <summary>Number of distinct outlets.</summary>
    public int Outlets =>
        Members
            .Select(member => _view.Documents[member].Outlet)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Count();

    public DocumentTime From => _view.Documents[Members[0]].Time;

    public DocumentTime To => _view.Documents[Members[^1]].Time;
}
