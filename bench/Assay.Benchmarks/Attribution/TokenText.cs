using System.Text;
using Assay.Core.Documents;
using Assay.Core.Reading.Attributing.Learned;

namespace Assay.Benchmarks.Attribution;

/// <summary>Puts tokens together to a text as it would be printed, and follows the labels.</summary>
internal sealed class TokenText
{
    private readonly StringBuilder text = new();
    private bool opens = true;

    /// <summary>The stretches so far.</summary>
    public List<GoldSpan> Spans { get; } = [];

    /// <summary>Adds a token with its label: "O", "B-source", "I-source", ...</summary>
    public void Add(string token, string label)
    {
        var printed = token switch
        {
            "``" => "“",
            "''" => "”",
            "--" => "—",
            _ => token,
        };
        if (!opens && !Clings(printed))
            text.Append(' ');
        var start = text.Length;
        text.Append(printed);
        opens = printed is "“" or "(" or "[" or "‘" or "—";
        Follow(label, new Passage(start, text.Length));
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();

    private void Follow(string label, Passage passage)
    {
        if (label is "O")
            return;
        var part = Enum.Parse<AttributionPart>(label[2..], ignoreCase: true);
        if (label[0] == 'B' || Spans.Count == 0)
            Spans.Add(new GoldSpan(part, passage));
        else
            Spans[^1] = new GoldSpan(part, new Passage(Spans[^1].Passage.Start, passage.End));
    }

    private static bool Clings(string token) =>
        token is "," or "." or ";" or ":" or "?" or "!" or "”" or ")" or "]" or "—" or "’" or "n't" or "'"
        || (token.Length is 2 or 3 && token[0] is '\'' or '’' && char.IsLower(token[1]));
}
