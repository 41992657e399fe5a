using System.Text;
using System.Text.Json;
using Assay.Reports.Traces;
using CsCheck;

namespace Assay.Tests.Reports.Traces;

public sealed class TraceProvJsonTests
{
    public static TheoryData<string> HostileStrings => [.. Hostile.Strings];

    [Fact]
    public void Provenance_of_every_kind_is_as_approved() =>
        Approval.Check("Reports/trace.prov.json", Encoding.UTF8.GetString(Bytes(SomeTrace.OfEveryKind())));

    [Theory]
    [MemberData(nameof(HostileStrings))]
    public void Hostile_words_are_kept_exactly_and_named_safely(string words)
    {
        var entities = Written(SomeTrace.Hostile(words)).GetProperty("entity").EnumerateObject().ToList();
        Assert.Equal(3, entities.Count);
        Assert.Equal("first" + words, entities[0].Value.GetProperty("prov:label").GetString());
        Assert.All(entities, entity => Assert.Matches("^doc:[A-Za-z0-9_.%-]*[A-Za-z0-9_%-]$", entity.Name));
    }

    [Fact]
    public void Every_name_that_is_used_is_described()
    {
        var prov = Written(SomeTrace.Generated(90));
        var described = new[] { "entity", "activity", "agent" }
            .SelectMany(section => prov.GetProperty(section).EnumerateObject())
            .Select(record => record.Name)
            .ToHashSet(StringComparer.Ordinal);
        string[] roles =
        [
            "prov:generatedEntity",
            "prov:usedEntity",
            "prov:entity",
            "prov:activity",
            "prov:agent",
            "prov:alternate1",
            "prov:alternate2",
        ];
        foreach (
            var relation in new[] { "wasGeneratedBy", "wasAttributedTo", "wasDerivedFrom", "alternateOf" }
        )
        {
            foreach (var record in prov.GetProperty(relation).EnumerateObject())
            {
                foreach (var role in record.Value.EnumerateObject().Where(each => roles.Contains(each.Name)))
                    Assert.Contains(role.Value.GetString()!, described);
            }
        }
    }

    [Fact]
    public void Only_parents_that_are_taken_are_asserted()
    {
        var report = SomeTrace.Generated(200);
        var taken = report.Trace.Documents.Sum(document => document.Parents.Count(parent => parent.IsTaken));
        var possible = report.Trace.Documents.Sum(document => document.Parents.Length);
        var prov = Written(report);
        var asserted =
            prov.GetProperty("wasDerivedFrom").EnumerateObject().Count()
            + prov.GetProperty("alternateOf").EnumerateObject().Count();
        Assert.True(possible > taken);
        Assert.Equal(taken, asserted);
    }

    [Fact]
    public void Different_texts_have_different_names() =>
        Gen.Select(Gen.String, Gen.String)
            .Where(
                (one, other) =>
                    Valid(one) && Valid(other) && !string.Equals(one, other, StringComparison.Ordinal)
            )
            .Sample(
                (one, other) =>
                    !string.Equals(
                        QualifiedName.Of("doc", one),
                        QualifiedName.Of("doc", other),
                        StringComparison.Ordinal
                    )
            );

    private static bool Valid(string text) => text.EnumerateRunes().All(rune => rune.Value != 0xFFFD);

    private static JsonElement Written(TraceReport report) =>
        JsonDocument.Parse(Bytes(report)).RootElement.Clone();

    private static byte[] Bytes(TraceReport report)
    {
        using var file = new MemoryStream();
        TraceProvJson.Write(report, file);
        return file.ToArray();
    }
}
