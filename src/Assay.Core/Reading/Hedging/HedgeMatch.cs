namespace Assay.Core.Reading.Hedging;

/// <summary>A hedge found at tokens [<paramref name="First"/>, <paramref name="End"/>).</summary>
internal readonly record struct HedgeMatch(
    int First,
    int End,
    double Low,
    double High,
    string Basis,
    HedgeKind Kind
)
{
    /// <summary>Nothing was found.</summary>
    public static HedgeMatch Nothing => default;

    /// <summary>Whether something was found.</summary>
    public bool IsFound => End > First;
}
