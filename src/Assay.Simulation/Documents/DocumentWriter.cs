using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Assay.Core.Cases;
using Assay.Core.Documents;
using Assay.Simulation.Corpora;
using Assay.Simulation.Worlds;

namespace Assay.Simulation.Documents;

/// <summary>Writes the documents of a world: each report as a news item, a dispatch or an op-ed of its source.</summary>
/// <remarks>
/// A report that is a copy takes over its parent's words, quotes or cites them, or rewords them, as the world's manner
/// says; one that is its source's own is written afresh even where the case doubts it. People are roles or letters.
/// Some have slips of the pen. The words are ours, coined for this.
/// </remarks>
public sealed class DocumentWriter
{
    private static readonly string[] Affirming =
    [
        "{0}.",
        "It is now clear that {1}.",
        "Everything seen here says that {1}.",
        "There can be little doubt that {1}.",
        "{0}, probably.",
        "It is very likely that {1}.",
    ];

    private static readonly string[] Denying =
    [
        "It is not true that {1}.",
        "There is no sign that {1}.",
        "It is very unlikely that {1}.",
        "It is false that {1}.",
        "There is no evidence that {1}.",
    ];

    private static readonly string[] Citing =
    [
        "According to {2}, {1}.",
        "{2} reported that {1}.",
        "As {2} has said, {1}.",
    ];

    private static readonly string[] CitingDenial =
    [
        "{2} denied that {1}.",
        "According to {2}, it is not true that {1}.",
        "{2} reported that there is no sign that {1}.",
    ];

    private readonly World _world;
    private readonly Dice _dice;
    private readonly List<string>[] _bodies;
    private readonly string[] _claims;

    private DocumentWriter(World world)
    {
        _world = world;
        _dice = new Dice(~(uint)world.Number).Split();
        _bodies = new List<string>[world.Case.Content.Reports.Length];
        _claims = new string[_bodies.Length];
    }

    /// <summary>The documents, in the order of the reports. The same world gives the same documents.</summary>
    public static ImmutableArray<WorldDocument> Write(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        var writer = new DocumentWriter(world);
        return
        [
            .. Enumerable
                .Range(0, writer._bodies.Length)
                .Select(i => new WorldDocument(writer.Document(i), i)),
        ];
    }

    private Document Document(int i)
    {
        var text = Head(i) + string.Join(' ', Body(i)) + "\n";
        var id = (i + 1).ToString(CultureInfo.InvariantCulture);
        return new Document
        {
            Id = "d" + id,
            Path = $"documents/{id}.txt",
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Format = "text",
            Text = text,
        };
    }

    /// <summary>A witness signs; an outlet stands on the masthead or in a labelled line.</summary>
    private string Head(int i)
    {
        var report = _world.Case.Content.Reports[i];
        var source = Source(i);
        var name = source.Says ?? source.Id;
        var date = DateOnly
            .ParseExact(report.Date!, "yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var headline = Padding.Headline(_dice);
        if (source.Id.StartsWith("witness", StringComparison.Ordinal))
            return $"{headline}\n\nBy {name}\n{date}\n\n";
        return _dice.Happens(0.5)
            ? $"{name}\n{date}\n\n{headline}\n\n"
            : $"Title: {headline}\nPublication: {name}\nDate: {date}\n\n";
    }

    private List<string> Body(int i)
    {
        var parent = _world.Truth.Parents[i];
        CopyManner? manner = parent < 0 ? null : _world.Manners[i] ?? CopyManner.Verbatim;
        var body = manner switch
        {
            CopyManner.Verbatim => Taken(i, parent),
            CopyManner.Reworded => Reworded(i, parent),
            CopyManner.Quoted => Padded(Quote(i, parent)),
            CopyManner.Cited => Padded(Cite(i, parent)),
            _ => Padded(Claim(i)),
        };
        if (_dice.Happens(0.1))
            Slip(body);
        _bodies[i] = body;
        return body;
    }

    private List<string> Padded(string claim)
    {
        var body = new List<string>();
        var genre = _dice.Below(3);
        for (var sentence = _dice.Between(genre, 3 + genre); sentence > 0; sentence--)
            body.Add(Padding.Sentence(_dice));
        body.Insert(_dice.Below(body.Count + 1), claim);
        if (genre == 2)
            body.Insert(0, "Let me say what others will not say.");
        return body;
    }

    private string Claim(int i) => Said(i, Asserts(i) ? Affirming : Denying, "");

    private string Cite(int i, int parent) => Said(i, Asserts(i) ? Citing : CitingDenial, Name(parent));

    private string Quote(int i, int parent)
    {
        _claims[i] = _claims[parent];
        return $"\"{_claims[parent].TrimEnd('.').Replace("\"", "", StringComparison.Ordinal)},\" said {Name(parent)}.";
    }

    private string Said(int i, string[] forms, string named)
    {
        var says = Paraphrase.Of(Indicator(i).Says, _dice, 0.35);
        // Names at the start of a sentence are roles, so that the first letter may fall.
        var inside = char.ToLowerInvariant(says[0]) + says[1..];
        _claims[i] = string.Format(CultureInfo.InvariantCulture, _dice.Of(forms), says, inside, named);
        return _claims[i];
    }

    private List<string> Taken(int i, int parent)
    {
        _claims[i] = _claims[parent];
        var body = _bodies[parent].ToList();
        if (body.Count > 2 && _dice.Happens(0.3))
            body.RemoveAt(
                body.FindLastIndex(sentence => !string.Equals(sentence, _claims[i], StringComparison.Ordinal))
            );
        return body;
    }

    private List<string> Reworded(int i, int parent)
    {
        var claim = _bodies[parent].IndexOf(_claims[parent]);
        var body = _bodies[parent].Select(sentence => Paraphrase.Of(sentence, _dice, 0.5)).ToList();
        _claims[i] = claim < 0 ? _claims[parent] : body[claim];
        if (body.Count > 3)
            body.RemoveAt(claim == 0 ? 1 : 0);
        return body;
    }

    /// <summary>Two letters of one word change places.</summary>
    private void Slip(List<string> body)
    {
        var at = _dice.Below(body.Count);
        var letters = body[at].ToCharArray();
        var place = _dice.Below(letters.Length - 1);
        if (!char.IsLower(letters[place]) || !char.IsLower(letters[place + 1]))
            return;
        (letters[place], letters[place + 1]) = (letters[place + 1], letters[place]);
        body[at] = new string(letters);
    }

    private bool Asserts(int i) => _world.Case.Content.Reports[i].Asserts;

    private Source Source(int i) =>
        _world.Case.Content.Sources.First(item =>
            string.Equals(item.Id, _world.Case.Content.Reports[i].Source, StringComparison.Ordinal)
        );

    private string Name(int i) => Source(i).Says ?? Source(i).Id;

    private Indicator Indicator(int i) =>
        _world.Case.Content.Indicators.First(item =>
            string.Equals(item.Id, _world.Case.Content.Reports[i].Indicator, StringComparison.Ordinal)
        );
}
