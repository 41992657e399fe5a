using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace Assay.Tests.Architecture;

/// <summary>The arrows of docs/decisions/0001: between the projects, and between the rooms of Core.</summary>
public sealed class ArrowTests
{
    // In the order of the data: a room may use those before it only.
    private static readonly string[] Rooms =
    [
        "Documents",
        "Reading",
        "Provenance",
        "Cases",
        "Weighing",
        "Judging",
    ];

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Assay.Core"] = ["Assay.Networks"],
        ["Assay.Ingest"] = ["Assay.Core"],
        ["Assay.Formats"] = ["Assay.Core"],
        ["Assay.Reports"] = ["Assay.Core", "Assay.Simulation"],
        ["Assay.Simulation"] = ["Assay.Core", "Assay.Formats"],
        ["Assay.Storage"] = ["Assay.Core"],
        ["Assay.Web"] = ["Assay.Core", "Assay.Formats", "Assay.Ingest", "Assay.Reports", "Assay.Storage"],
        ["Assay.Networks"] = [],
        ["assay"] =
        [
            "Assay.Core",
            "Assay.Ingest",
            "Assay.Formats",
            "Assay.Networks",
            "Assay.Reports",
            "Assay.Simulation",
            "Assay.Storage",
            "Assay.Web",
        ],
    };

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Core = new(() =>
        new ArchLoader().LoadAssemblies(typeof(Assay.Core.Documents.Document).Assembly).Build()
    );

    public static TheoryData<string> Projects => new(Allowed.Keys);

    public static TheoryData<string, string> RoomsAndTheirFollowers()
    {
        var pairs = new TheoryData<string, string>();
        for (var earlier = 0; earlier < Rooms.Length; earlier++)
        for (var later = earlier + 1; later < Rooms.Length; later++)
            pairs.Add(Rooms[earlier], Rooms[later]);
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_uses_only_the_projects_that_its_arrows_allow(string project)
    {
        var used = Assembly
            .Load(project)
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(Allowed.ContainsKey);

        Assert.Empty(used.Except(Allowed[project], StringComparer.Ordinal));
    }

    [Fact]
    public void Core_uses_no_package()
    {
        var used = Assembly
            .Load("Assay.Core")
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal));

        Assert.Equal(["Assay.Networks"], used, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Assay.Core")]
    [InlineData("Assay.Networks")]
    [InlineData("Assay.Formats")]
    [InlineData("Assay.Ingest")]
    [InlineData("Assay.Storage")]
    public void What_reads_or_judges_can_never_see_the_truth_of_a_world(string project) =>
        Assert.DoesNotContain(
            Assembly.Load(project).GetReferencedAssemblies(),
            reference => string.Equals(reference.Name, "Assay.Simulation", StringComparison.Ordinal)
        );

    [Fact]
    public void Every_project_of_the_solution_has_its_arrows_stated()
    {
        var source = Path.Combine(Repository.Root, "src");
        var projects = Directory
            .GetDirectories(source)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            Allowed
                .Keys.Select(name =>
                    string.Equals(name, "assay", StringComparison.Ordinal) ? "Assay.Cli" : name
                )
                .Order(StringComparer.Ordinal),
            projects
        );
    }

    [Fact]
    public void Every_room_of_Core_is_named_and_nothing_stands_outside_the_rooms()
    {
        var strangers = typeof(Assay.Core.Documents.Document)
            .Assembly.GetTypes()
            .Select(type => type.Namespace ?? "")
            .Where(space => space.StartsWith("Assay", StringComparison.Ordinal))
            .Where(space =>
                !Rooms.Any(room => $"{space}.".StartsWith($"Assay.Core.{room}.", StringComparison.Ordinal))
            )
            .Distinct(StringComparer.Ordinal);

        Assert.Empty(strangers);
    }

    [Theory]
    [MemberData(nameof(RoomsAndTheirFollowers))]
    public void A_room_of_Core_never_looks_ahead(string earlier, string later)
    {
        var offenders = TypesOf(earlier)
            .Where(type =>
                type.Dependencies.Any(dependency => IsIn(dependency.Target.Namespace?.FullName, later))
            )
            .Select(type => type.FullName);

        Assert.Empty(offenders);
    }

    private static IEnumerable<IType> TypesOf(string room) =>
        Types().GetObjects(Core.Value).Where(type => IsIn(type.Namespace?.FullName, room));

    private static bool IsIn(string? space, string room) =>
        $"{space}.".StartsWith($"Assay.Core.{room}.", StringComparison.Ordinal);
}
