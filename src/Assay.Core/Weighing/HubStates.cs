namespace Assay.Core.Weighing;

/// <summary>Several variables read as one, the last of them running fastest.</summary>
internal sealed class HubStates
{
    private readonly int[] _variables;
    private readonly int[] _cardinalities;
    private readonly int[] _strides;

    public HubStates(int[] variables, IReadOnlyList<int> cardinalities)
    {
        _variables = variables;
        _cardinalities = [.. variables.Select(variable => cardinalities[variable])];
        _strides = new int[variables.Length];
        Count = 1;
        for (var i = variables.Length - 1; i >= 0; i--)
        {
            _strides[i] = Count;
            Count *= _cardinalities[i];
        }
    }

    /// <summary>Number of states of all of them together.</summary>
    public int Count { get; }

    /// <summary>Whether a variable is one of them.</summary>
    public bool Has(int variable) => Array.IndexOf(_variables, variable) >= 0;

    /// <summary>The state of one of them.</summary>
    public int Digit(int state, int variable)
    {
        var i = Array.IndexOf(_variables, variable);
        return state / _strides[i] % _cardinalities[i];
    }
}
