using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;

namespace Assay.Simulation.Worlds;

/// <summary>Reads files of world parameters, those of <c>templates/worlds</c> among them, which are part of the program.</summary>
public static class WorldFile
{
    private const string Folder = "templates/worlds/";
    private const string Ending = ".yaml";

    /// <summary>The names of those that are part of the program, in order.</summary>
    public static ImmutableArray<string> Names { get; } =
    [
        .. TemplateLibrary
            .Files.Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Select(name => name[Folder.Length..^Ending.Length]),
    ];

    /// <summary>One that is part of the program.</summary>
    /// <exception cref="FormatRefusedException">There is none of that name.</exception>
    public static WorldParameters Named(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
            throw new FormatRefusedException($"found {name}; one of {string.Join(", ", Names)} is wanted.");
        using var text = TemplateLibrary.Open(Folder + name + Ending);
        return Read(Folder + name + Ending, text);
    }

    /// <summary>Reads a file.</summary>
    /// <param name="name">What messages call it.</param>
    /// <param name="text">Its text.</param>
    /// <exception cref="FormatRefusedException">It has a fault; the message says file, line, what was found and what was wanted.</exception>
    public static WorldParameters Read(string name, TextReader text)
    {
        var file = YamlPart
            .Read(name, text)
            .Only("assay", "id", "says", "question", "evidence", "deception", "sources", "reporting");
        if (file.Get("assay").Count() != 1)
            throw file.Get("assay").Refuse(file.Get("assay").Text(), "format 1");
        var question = file.Get("question").Only("ladder", "hypotheses", "classless", "classes");
        var evidence = file.Get("evidence")
            .Only("mechanisms", "at-work", "otherwise", "indicators", "traces");
        var deception = file.Get("deception")
            .Only("none", "deceivers", "kinds", "active", "controllability", "reach");
        var sources = file.Get("sources").Only("count", "outlets", "beat", "grades");
        return Reporting(
            file.Get("reporting"),
            new WorldParameters
            {
                Id = file.Get("id").Text(),
                Says = file.Get("says").Text(),
                Ladder = question.Get("ladder").Probability(),
                Hypotheses = Counts(question.Get("hypotheses"), 2, 8),
                Classless = question.Get("classless").Probability(),
                Classes = [.. question.Get("classes").Items().Select(part => part.Text())],
                Mechanisms = Counts(evidence.Get("mechanisms"), 0, 9),
                AtWork = Share(evidence.Get("at-work")),
                Otherwise = Share(evidence.Get("otherwise")),
                Indicators = Counts(evidence.Get("indicators"), 1, 10),
                Traces = Counts(evidence.Get("traces"), 1, 6),
                NoDeception = deception.Get("none").Probability(),
                Deceivers = Counts(deception.Get("deceivers"), 1, 3),
                Kinds = Often<DeceptionKind>(deception.Get("kinds")),
                Active = Share(deception.Get("active")),
                Controllability = Share(deception.Get("controllability")),
                Reach = Share(deception.Get("reach")),
                Sources = Counts(sources.Get("count"), 1, 26),
                Outlets = sources.Get("outlets").Probability(),
                Beat = Counts(sources.Get("beat"), 1, 6),
                Grades = Often<Grade>(sources.Get("grades")),
            }
        );
    }

    private static WorldParameters Reporting(YamlPart part, WorldParameters parameters)
    {
        part.Only("days", "copying", "candidates", "kinds", "repeats", "fresh", "searches", "detection");
        return parameters with
        {
            Days = (int)Counts(part.Get("days"), 1, 3650).High,
            Copying = part.Get("copying").Probability(),
            Candidates = Counts(part.Get("candidates"), 1, 5),
            Manners = part.Get("kinds").Entries().ToImmutableSortedDictionary(Kind<CopyManner>, Habit),
            Repeats = part.Get("repeats").Probability(),
            Fresh = part.Get("fresh").Probability(),
            Searches = part.Get("searches").Probability(),
            Detection = Share(part.Get("detection")),
        };
    }

    private static CopyHabit Habit(YamlPart part)
    {
        part.Only("often", "copies");
        return new CopyHabit(Positive(part.Get("often")), Share(part.Get("copies")));
    }

    private static ImmutableSortedDictionary<T, double> Often<T>(YamlPart part)
        where T : struct, Enum => part.Entries().ToImmutableSortedDictionary(Kind<T>, Positive);

    private static T Kind<T>(YamlPart part)
        where T : struct, Enum =>
        Enum.TryParse<T>(part.Name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind)
        && char.IsAsciiLetter(part.Name[0])
            ? kind
            : throw part.RefuseKey("kinds", $"one of {string.Join(", ", Enum.GetNames<T>())}");

    private static double Positive(YamlPart part) =>
        part.Number() is { } number and > 0 and <= 1e6
            ? number
            : throw part.Refuse(part.Quoted(), "a number above 0");

    private static Spread Share(YamlPart part) => Ends(part, item => item.Probability());

    private static Spread Counts(YamlPart part, int least, int most)
    {
        var ends = Ends(part, item => item.Count());
        return ends.Low >= least && ends.High <= most
            ? ends
            : throw part.Refuse($"{ends.Low} to {ends.High}", $"whole numbers from {least} to {most}");
    }

    private static Spread Ends(YamlPart part, Func<YamlPart, double> number)
    {
        if (!part.IsList)
            return new Spread(number(part), number(part));
        double[] ends = [.. part.Items().Select(number)];
        return ends is [var low, var high] && low <= high
            ? new Spread(low, high)
            : throw part.Refuse("no range", "two numbers, the lower one first");
    }
}
