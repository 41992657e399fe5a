using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Assay.Reports;
using Assay.Storage.Journals;

namespace Assay.Web.Living;

/// <summary>Puts documents into a case: their bytes, their text layer, and each mark as a thing of its own that people can correct.</summary>
public static class DocumentAdder
{
    /// <summary>The kind under which documents stand.</summary>
    public const string Kind = "document";

    // The lists of a document's JSON that become things of their own, and what one of each is called.
    private static readonly (string List, string Kind)[] Marks =
    [
        ("statements", "statement"),
        ("hedges", "hedge"),
        ("attributions", "attribution"),
        ("citations", "citation"),
    ];

    /// <summary>The identifier of the next document: <c>d1</c>, <c>d2</c>, ...</summary>
    public static string NextId(Journal journal)
    {
        ArgumentNullException.ThrowIfNull(journal);
        var last = journal
            .List($"{Kind}/d")
            .Select(state => state.Entity[(Kind.Length + 2)..])
            .Select(digits => int.TryParse(digits, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty(0)
            .Max();
        return string.Create(CultureInfo.InvariantCulture, $"d{last + 1}");
    }

    /// <summary>The document of the case that has the same bytes; <see langword="null"/> where there is none.</summary>
    public static string? Find(Journal journal, string sha256)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return journal
            .List($"{Kind}/")
            .FirstOrDefault(state =>
                state.Value!.Contains($"\"original\":\"{sha256}\"", StringComparison.Ordinal)
            )
            ?.Entity;
    }

    /// <summary>Puts one document in, as one event, or as several where it has more marks than an event may have.</summary>
    public static async Task<EditOutcome> AddAsync(
        Journal journal,
        AddedDocument added,
        string who,
        string? why
    )
    {
        ArgumentNullException.ThrowIfNull(journal);
        ArgumentNullException.ThrowIfNull(added);
        var (puts, blobs) = Parts(added);
        var outcome = EditOutcome.Refused("nothing to add");
        foreach (var chunk in puts.Chunk(CaseEdit.MostPuts))
        {
            outcome = await journal
                .EditAsync(
                    new CaseEdit
                    {
                        Who = who,
                        Kind = "document.added",
                        Why = why,
                        Puts = [.. chunk],
                        Blobs = blobs,
                    }
                )
                .ConfigureAwait(false);
            if (outcome.Result != EditResult.Done)
                return outcome;
            blobs = [];
        }

        return outcome;
    }

    private static (List<EntityPut> Puts, ImmutableArray<ReadOnlyMemory<byte>> Blobs) Parts(
        AddedDocument added
    )
    {
        var document = added.Reading.Document;
        using var stream = new MemoryStream();
        ExaminationJson.WriteDocument(added.Reading, stream);
        var json = JsonNode.Parse(stream.ToArray())!.AsObject();
        var layer = Encoding.UTF8.GetBytes(document.Text);
        json.Remove("text");
        json.Remove("sentences");
        json.Remove("sha256");
        json["original"] = document.Sha256;
        json["textSha256"] = Digest.Of(layer).ToString();
        if (added.Bytes is not null)
            json["bytesSha256"] = Digest.Of(added.Bytes).ToString();
        var puts = new List<EntityPut>();
        foreach (var (list, kind) in Marks)
        {
            var marks = json[list]!.AsArray();
            json.Remove(list);
            for (var i = 0; i < marks.Count; i++)
            {
                var id =
                    marks[i]!["id"]?.GetValue<string>()
                    ?? $"{kind[0]}{(i + 1).ToString(CultureInfo.InvariantCulture)}";
                puts.Add(
                    new EntityPut($"{kind}/{document.Id}/{id}", Mark(marks[i]!, document.Text), Expects: 0)
                );
            }
        }

        puts.Insert(0, new EntityPut($"{Kind}/{document.Id}", json.ToJsonString(), Expects: 0));
        return (puts, added.Bytes is null ? [layer] : [layer, added.Bytes]);
    }

    /// <summary>A mark with its own words, so that it can be found and read by itself.</summary>
    private static string Mark(JsonNode mark, string text)
    {
        if (
            mark["text"] is null
            && mark["start"]?.GetValue<int>() is { } start
            && mark["end"]?.GetValue<int>() is { } end
        )
            mark["text"] = text[start..end];
        return mark.ToJsonString();
    }
}
