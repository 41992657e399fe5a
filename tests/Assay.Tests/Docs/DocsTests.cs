using System.Text.RegularExpressions;
using Assay.Cli;

namespace Assay.Tests.Docs;

/// <summary>The documentation names everything that there is, and points at nothing that there isn't.</summary>
public sealed partial class DocsTests
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly string[] Pages =
    [
        .. Directory.GetFiles(Repository.Root, "*.md"),
        .. Directory.GetFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories),
        .. Directory.GetFiles(
            Path.Combine(Repository.Root, "samples"),
            "README.md",
            SearchOption.AllDirectories
        ),
    ];

    private static readonly string Guide = string.Concat(
        Pages.Where(page => page.Contains("guide", StringComparison.Ordinal)).Select(File.ReadAllText)
    );

    [Fact]
    public void Every_verb_and_every_option_is_named_in_the_guide()
    {
        var names = Program
            .Commands()
            .Subcommands.Where(verb => !verb.Hidden)
            .SelectMany(verb => verb.Options.Select(option => option.Name).Prepend($"assay {verb.Name}"));

        Assert.All(names, name => Assert.Contains(name, Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_template_is_named_in_the_guide()
    {
        var templates = Path.Combine(Repository.Root, "templates");
        var names = Directory
            .GetFiles(templates, "*.yaml", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(templates, file));

        Assert.All(names, name => Assert.Contains(name, Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_decision_is_listed()
    {
        var folder = Path.Combine(Repository.Root, "docs", "decisions");
        var list = File.ReadAllText(Path.Combine(folder, "README.md"));
        var records = Directory.GetFiles(folder, "0*.md").Select(Path.GetFileName);

        Assert.All(records, record => Assert.Contains(record!, list, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_outside_package_that_ships_has_a_decision_record()
    {
        var records = string.Concat(
            Directory.GetFiles(Path.Combine(Repository.Root, "docs", "decisions")).Select(File.ReadAllText)
        );
        var packages = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .SelectMany(project => PackageReference().Matches(File.ReadAllText(project)))
            .Select(match => match.Groups["name"].Value);

        Assert.All(packages, package => Assert.Contains(package, records, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_link_between_pages_leads_to_a_file()
    {
        var broken =
            from page in Pages
            from Match link in Link().Matches(File.ReadAllText(page))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#')
            let path = Path.Combine(Path.GetDirectoryName(page)!, target.Split('#')[0])
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{Path.GetRelativePath(Repository.Root, page)} -> {target}";

        Assert.Empty(broken);
    }

    [GeneratedRegex(
        """<PackageReference Include="(?<name>[^"]+)" """,
        Options,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PackageReference();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", Options, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
