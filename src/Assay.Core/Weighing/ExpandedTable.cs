namespace Assay.Core.Weighing;

/// <summary>A table of a case's network as one over the hub, read as a single variable, and the variables of a part.</summary>
internal sealed class ExpandedTable
{
    private readonly int[] _places;

    public ExpandedTable(CaseNetwork network, int table, HubStates hub, int[] variables)
    {
        var scope = network.Tables[table].Scope;
        int[] inner = [.. scope.Where(variable => !hub.Has(variable))];
        var isOnHub = inner.Length < scope.Length;
        Scope =
        [
            .. isOnHub ? (int[])[0] : [],
            .. inner.Select(variable => Array.BinarySearch(variables, variable) + 1),
        ];
        var rest = inner.Aggregate(1, (size, variable) => size * network.Cardinalities[variable]);
        _places = new int[(isOnHub ? hub.Count : 1) * rest];
        for (var e = 0; e < _places.Length; e++)
            _places[e] = PlaceOf(network, scope, hub, e / rest, e % rest);
    }

    /// <summary>Variables of the part's network; the hub is 0.</summary>
    public int[] Scope { get; }

    /// <summary>The numbers, spread out.</summary>
    public double[] Expand(double[] values) => Array.ConvertAll(_places, place => values[place]);

    private static int PlaceOf(CaseNetwork network, int[] scope, HubStates hub, int state, int rest)
    {
        var (place, stride, left) = (0, 1, rest);
        for (var i = scope.Length - 1; i >= 0; i--)
        {
            var cardinality = network.Cardinalities[scope[i]];
            int digit;
            if (hub.Has(scope[i]))
            {
                digit = hub.Digit(state, scope[i]);
            }
            else
            {
                // The inner variables keep their order, so that the last of them is peeled off first.
                digit = left % cardinality;
                left /= cardinality;
            }

            place += digit * stride;
            stride *= cardinality;
        }

        return place;
    }
}
