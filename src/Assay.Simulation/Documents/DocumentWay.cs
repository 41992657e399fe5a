namespace Assay.Simulation.Documents;

/// <summary>By which way a world is judged.</summary>
public enum DocumentWay
{
    /// <summary>From the case.</summary>
    Case,

    /// <summary>From the words of its documents.</summary>
    Documents,

    /// <summary>From its documents, every report read as it was made.</summary>
    TrueReading,

    /// <summary>From its documents, everybody's source known.</summary>
    TrueProvenance,

    /// <summary>From its documents, the state of each source known.</summary>
    TrueWeighing,
}
