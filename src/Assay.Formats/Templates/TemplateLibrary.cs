using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Yaml;

namespace Assay.Formats.Templates;

/// <summary>The template files of <c>templates/</c>, which are part of the program.</summary>
public static class TemplateLibrary
{
    private const string Mechanisms = "templates/mechanisms/";

    /// <summary>Names of the files, in ordinal order.</summary>
    public static ImmutableArray<string> Files { get; } =
    [
        .. typeof(TemplateLibrary)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("templates/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Reads all templates.</summary>
    /// <exception cref="FormatRefusedException">A file has a fault, which only a changed build can have.</exception>
    public static TemplateSet Load()
    {
        var classes = Read("templates/reference-classes.yaml");
        var questions = Read("templates/deception-questions.yaml");
        var set = new TemplateSet
        {
            Ladder = TemplateReader.Ladder(Read("templates/ladders/covert-sponsorship.yaml")),
            ReferenceClasses = TemplateReader.Classes(classes),
            DefaultClass = classes.Get("default").Text(),
            DefaultClassReason = classes.Get("default-reason").Text(),
            Mechanisms =
            [
                .. Files
                    .Where(name => name.StartsWith(Mechanisms, StringComparison.Ordinal))
                    .Select(name => TemplateReader.Mechanism(Read(name))),
            ],
            Grades = TemplateReader.Grades(Read("templates/grades.yaml")),
            Questions = TemplateReader.Questions(questions),
            PlantedStory = TemplateReader.PlantedStory(questions),
        };
        if (set.FindClass(set.DefaultClass) is null)
            throw classes.Get("default").Refuse(set.DefaultClass, "the name of a class");
        return set;
    }

    /// <summary>The text of one file.</summary>
    internal static TextReader Open(string name)
    {
        var stream =
            typeof(TemplateLibrary).Assembly.GetManifestResourceStream(name)
            ?? throw new FormatRefusedException($"The template {name} is not part of this build.");
        return new StreamReader(stream);
    }

    private static YamlPart Read(string name)
    {
        using var text = Open(name);
        var file = YamlPart.Read(name, text);
        var version = file.Get("assay");
        if (version.Count() != 1)
            throw version.Refuse(version.Text(), "format 1");
        return file;
    }
}
