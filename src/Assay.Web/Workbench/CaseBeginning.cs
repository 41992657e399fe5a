using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text;
using Assay.Core.Cases;
using Assay.Core.Documents;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using Assay.Formats.Cases;
using Assay.Formats.Templates;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Web.Workbench;

/// <summary>Ways in which a case begins: with a question and its answers, from its documents, or as the example.</summary>
internal static class CaseBeginning
{
    /// <summary>The name of the example.</summary>
    public const string Example = "trust";

    private const int LongestId = 40;

    /// <summary>A case that asks a question with the answers that somebody typed, one a line.</summary>
    /// <exception cref="ArgumentException">They make no case; the message says why.</exception>
    public static Case Of(string question, string answers)
    {
        var says = answers.Split(
            '\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        var ids = new HashSet<string>(StringComparer.Ordinal);
        return new Case(
            new CaseContent
            {
                Question = question.Trim(),
                Hypotheses =
                [
                    .. says.Select(line => new Hypothesis(NewId(line, ids), line, HypothesisPrior.Unrated)),
                ],
            }
        );
    }

    /// <summary>The case that the documents argue, on defaults that nobody has confirmed; <see langword="null"/> where they claim nothing that can be drafted.</summary>
    public static Case? Draft(LivingCase living)
    {
        var templates = TemplateLibrary.Load();
        var readings = living
            .Documents()
            .Select(item => Read(living.Journal, item, templates.Patterns))
            .ToImmutableArray();
        return CaseDrafter.Draft(readings, DerivationReader.Read(readings), templates)?.Case;
    }

    /// <summary>The example's case.</summary>
    public static Case ExampleCase()
    {
        using var content = Resource("trust-1925.case.yaml");
        return CaseFile.Read("trust-1925.case.yaml", content);
    }

    /// <summary>The example's documents, by name, in order.</summary>
    public static IEnumerable<(string Name, Stream Content)> ExampleDocuments() =>
        Assembly
            .GetExecutingAssembly()
            .GetManifestResourceNames()
            .Where(name => name.StartsWith("trust/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => (name["trust/".Length..], Resource(name)));

    /// <summary>A short identifier from words, unlike those that are taken.</summary>
    public static string NewId(string words, ISet<string> taken)
    {
        var letters = string.Concat(
            words.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')
        );
        var id = string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries).Take(5));
        id = id.Length > LongestId ? id[..LongestId].TrimEnd('-') : id;
        id = id.Length > 0 && char.IsAsciiLetter(id[0]) ? id : $"x-{id}".TrimEnd('-');
        var name = id;
        for (var number = 2; !taken.Add(name); number++)
            name = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        return name;
    }

    private static DocumentReading Read(
        Journal journal,
        DocumentItem item,
        ImmutableArray<MechanismPattern> patterns
    ) =>
        DocumentReader.Read(
            new Document
            {
                Id = item.Id,
                Path = item.Path,
                Sha256 = item.Text.ToString(),
                Format = item.Format,
                Text = Encoding.UTF8.GetString(journal.Blob(item.Text) ?? []),
            },
            patterns
        );

    private static Stream Resource(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
}
