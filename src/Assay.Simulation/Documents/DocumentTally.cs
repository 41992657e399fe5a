using Assay.Simulation.Scoring;

namespace Assay.Simulation.Documents;

/// <summary>Sums over worlds that were judged from their documents.</summary>
internal sealed class DocumentTally
{
    private readonly Tally[] _ways = [.. Enum.GetValues<DocumentWay>().Select(_ => new Tally())];

    /// <summary>Worlds that some way could not judge exactly.</summary>
    public int Refused { get; set; }

    /// <summary>Reports in the documents.</summary>
    public long Made { get; set; }

    /// <summary>Reports that were read with their source, indicator and what they say.</summary>
    public long Right { get; set; }

    /// <summary>Reports that were read otherwise.</summary>
    public long Wrong { get; set; }

    public Tally Of(DocumentWay way) => _ways[(int)way];

    public void Add(DocumentTally other)
    {
        Refused += other.Refused;
        Made += other.Made;
        Right += other.Right;
        Wrong += other.Wrong;
        for (var way = 0; way < _ways.Length; way++)
            _ways[way].Add(other._ways[way]);
    }
}
