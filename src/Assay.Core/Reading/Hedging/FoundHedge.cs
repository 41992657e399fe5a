namespace Assay.Core.Reading.Hedging;

/// <summary>A hedge together with what its words are.</summary>
internal sealed record FoundHedge(Hedge Hedge, HedgeKind Kind)
{
    /// <summary>Whether the words only pass on what others say.</summary>
    public bool IsEvidential => Kind is HedgeKind.Evidential or HedgeKind.Participle;
}
