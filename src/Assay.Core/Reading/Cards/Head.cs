namespace Assay.Core.Reading.Cards;

/// <summary>What the head and foot of a text state, while they are being read.</summary>
internal sealed class Head
{
    public string? Title { get; set; }
    public List<string> Authors { get; } = [];
    public string? Date { get; set; }
    public string? Publication { get; set; }
    public string? Volume { get; set; }
    public string? Issue { get; set; }
}
