namespace Assay.Storage.Segments;

/// <summary>A segment with the list of its dead.</summary>
internal sealed class LiveSegment(Segment segment, DeadList dead, long deadNumber)
{
    private int _saved = dead.Count;
    private long _deadNumber = deadNumber;

    public Segment Segment => segment;

    public DeadList Dead => dead;

    /// <summary>Number of documents that live.</summary>
    public int Living => segment.Count - dead.Count;

    /// <summary>A segment whose list of the dead is not on the disk yet.</summary>
    public static LiveSegment WithUnsaved(Segment segment, DeadList dead) =>
        new(segment, dead, 0) { _saved = 0 };

    /// <summary>As a manifest has it, with the list of the dead as it was last saved.</summary>
    public ManifestSegment Entry => new(segment.Number, segment.Sum, _deadNumber);

    /// <summary>Saves the list of the dead under a new number if it has changed; whether it has.</summary>
    public bool Save(StoreFolder folder, long number)
    {
        if (_saved == dead.Count)
            return false;
        dead.Write(folder, number, segment.Count);
        (_saved, _deadNumber) = (dead.Count, number);
        return true;
    }
}
