using Assay.Formats.Cases;
using Assay.Formats.Parts;
using Assay.Formats.Yaml;

namespace Assay.Tests.Formats.Parts;

public sealed class CasePartsTests
{
    private const string Small = """
        assay: 1
        question: Who ran it?
        asof: 1925-12-31
        hypotheses:
          genuine: {prior: 0.45}
          run/by 100%: {says: Run by the state, prior: [0.4, 0.6]}
        indicators:
          couriers: {says: Couriers return, likely: {genuine: unlikely, 'run/by 100%': almost certain}}
        sources:
          a: {reliability: B}
          '12': {}
        reports:
          r1: {source: a, indicator: couriers, saw: true, date: 1925-03}
          r2: {source: '12', indicator: couriers, saw: 'nothing', detection: 0.3}
        """;

    public static TheoryData<string> Samples =>
        new(Directory.GetFiles(Path.Combine(Repository.Root, "samples", "cases"), "*.case.yaml"));

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_case_survives_its_parts(string path)
    {
        using var content = File.OpenRead(path);
        var @case = CaseFile.Read(path, content);

        var joined = CaseParts.Join(CaseParts.Split(@case));

        Assert.Equal(CaseFile.Write(@case), CaseFile.Write(joined));
    }

    [Fact]
    public void A_part_has_the_keys_of_the_file()
    {
        var parts = CaseParts.Split(Read(Small));

        Assert.Equal(
            "case hypothesis/genuine hypothesis/run%2Fby 100%25 indicator/couriers source/a source/12 report/r1 report/r2",
            string.Join(' ', parts.Select(part => part.Name))
        );
        Assert.Equal("""{"assay":1,"question":"Who ran it?","asof":"1925-12-31"}""", parts[0].Json);
        Assert.Equal("{}", parts[5].Json);
        Assert.Equal(
            """{"source":"12","indicator":"couriers","saw":"nothing","detection":0.3}""",
            parts[7].Json
        );
        Assert.Equal(CaseFile.Write(Read(Small)), CaseFile.Write(CaseParts.Join(parts)));
    }

    [Fact]
    public void Parts_that_make_no_case_are_refused_with_the_name_of_the_part()
    {
        var parts = CaseParts.Split(Read(Small));

        var refusal = Assert.Throws<FormatRefusedException>(() =>
            CaseParts.Join(
                parts.Append(
                    new CasePart("report/r3", """{"source":"nobody","indicator":"couriers","saw":true}""")
                )
            )
        );

        Assert.Contains("nobody", refusal.Faults[0], StringComparison.Ordinal);
        Assert.Contains("r3", refusal.Faults[0], StringComparison.Ordinal);
        Assert.Throws<FormatRefusedException>(() => CaseParts.Join([new CasePart("report/r3", "[]")]));
        Assert.Throws<FormatRefusedException>(() => CaseParts.Join([]));
    }

    private static Assay.Core.Cases.Case Read(string text)
    {
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        return CaseFile.Read("small", content);
    }
}
