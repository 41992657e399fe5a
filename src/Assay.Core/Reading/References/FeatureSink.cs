namespace Assay.Core.Reading.References;

/// <summary>Collects the fingerprints of one word's features.</summary>
internal ref struct FeatureSink(Span<ulong> features)
{
    private readonly Span<ulong> _features = features;

    /// <summary>How many were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a template with what fills it.</summary>
    public void Add(int template, ulong first, ulong second = 0, ulong third = 0) =>
        _features[Count++] = Fingerprint.Mix(template, first, second, third);
}
