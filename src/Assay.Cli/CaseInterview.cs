using System.Collections.Immutable;
using System.Text;
using Assay.Core.Cases;
using Assay.Formats.Cases;

namespace Assay.Cli;

/// <summary>Asks for the parts of a new case; an empty answer takes what is offered, or ends a list.</summary>
/// <param name="ask">Puts a question with what an empty answer stands for, and gives the answer.</param>
/// <param name="tell">Says why an answer is asked for again.</param>
internal sealed class CaseInterview(Func<string, string, string> ask, Action<string> tell)
{
    private const int WordsOfName = 4;
    private const int LongestName = 40;

    /// <summary>The case of the answers; what nobody answers is as in <paramref name="start"/>.</summary>
    public CaseContent Ask(CaseContent start)
    {
        var question = Answer("Which question shall be answered?", start.Question);
        // A template has its hypotheses and indicators already.
        if (start.Template is not null)
            return start with { Question = question };
        var hypotheses = Hypotheses();
        if (hypotheses.Length < 2)
            return start with { Question = question };
        var indicators = Indicators(hypotheses);
        var sources = Sources();
        return new CaseContent
        {
            Question = question,
            Hypotheses = hypotheses,
            Indicators = indicators,
            Sources = sources,
            Reports = Reports(sources, indicators),
        };
    }

    private ImmutableArray<Hypothesis> Hypotheses()
    {
        while (true)
        {
            var all = Named(
                    "Which answers are possible, of which exactly one is true? (one at a time; empty: no more)",
                    "Another answer?"
                )
                .Select(item => new Hypothesis(
                    item.Id,
                    item.Says,
                    HypothesisPrior.Of(Rated($"How likely is \"{item.Says}\" before any report?"))
                ))
                .ToImmutableArray();
            if (all.Length == 1)
            {
                tell("A question needs at least two answers; none at all leaves an example in the file.");
                continue;
            }

            if (
                all.IsEmpty
                || CaseCheck.Faults(new CaseContent { Question = "?", Hypotheses = all })
                    is not [var fault, ..]
            )
                return all;
            tell(fault.Says);
        }
    }

    private ImmutableArray<Indicator> Indicators(ImmutableArray<Hypothesis> hypotheses) =>
        [
            .. Named("What could be seen that would tell them apart? (empty: no more)", "What else?")
                .Select(item => new Indicator
                {
                    Id = item.Id,
                    Says = item.Says,
                    Likely = [.. hypotheses.Select(rival => Rated($"How likely is it if \"{rival.Says}\"?"))],
                }),
        ];

    private ImmutableArray<Source> Sources() =>
        [
            .. Named("Who reports? (empty: no more)", "Who else?")
                .Select(item => new Source
                {
                    Id = item.Id,
                    Says = item.Says,
                    Reliability = Reliability(item.Says),
                }),
        ];

    private ImmutableArray<Report> Reports(
        ImmutableArray<Source> sources,
        ImmutableArray<Indicator> indicators
    )
    {
        var reports = ImmutableArray.CreateBuilder<Report>();
        foreach (var source in sources)
        {
            foreach (var indicator in indicators)
            {
                if (
                    Saw(
                        $"Does {source.Says} say that \"{indicator.Says}\"? (true, false; empty: says nothing of it)"
                    ) is
                    { } saw
                )
                    reports.Add(
                        new Report
                        {
                            Id = $"r{reports.Count + 1}",
                            Source = source.Id,
                            Indicator = indicator.Id,
                            Saw = saw,
                        }
                    );
            }
        }

        return reports.ToImmutable();
    }

    private Observation? Saw(string question)
    {
        while (true)
        {
            switch (ask(question, "").Trim().ToUpperInvariant())
            {
                case "":
                    return null;
                case "TRUE" or "YES":
                    return Observation.Occurred;
                case "FALSE" or "NO":
                    return Observation.DidNotOccur;
                default:
                    tell("true, false or nothing at all is wanted.");
                    break;
            }
        }
    }

    private Grade Reliability(string who)
    {
        while (true)
        {
            var answer = ask($"How reliable is {who}? (A always to E worthless, F cannot be judged)", "F")
                .Trim()
                .ToUpperInvariant();
            if (answer is "")
                return Grade.F;
            if (answer is [>= 'A' and <= 'F'])
                return (Grade)(answer[0] - 'A');
            tell("A letter from A to F is wanted.");
        }
    }

    private Rating Rated(string question)
    {
        while (true)
        {
            if (RatingText.Read(ask($"{question} (empty: unknown)", "")) is { } rating)
                return rating;
            tell("A word such as likely, a number such as 0.7 or a range such as [0.6, 0.8] is wanted.");
        }
    }

    private string Answer(string question, string usual)
    {
        var answer = ask(question, usual).Trim();
        return answer.Length > 0 ? answer : usual;
    }

    /// <summary>Sentences until an empty one, each with a name made of its first words.</summary>
    private List<(string Id, string Says)> Named(string first, string next)
    {
        var all = new List<(string Id, string Says)>();
        while (ask(all.Count == 0 ? first : next, "").Trim() is { Length: > 0 } says)
        {
            var (name, id) = (Name(says), Name(says));
            for (
                var more = 2;
                all.Exists(item => string.Equals(item.Id, id, StringComparison.Ordinal));
                more++
            )
                id = $"{name}-{more}";
            all.Add((id, says));
        }

        return all;
    }

    private static string Name(string says)
    {
        var name = new StringBuilder();
        foreach (
            var word in says.ToLowerInvariant()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Take(WordsOfName)
        )
        {
            var letters = string.Concat(word.Where(char.IsLetterOrDigit));
            if (letters.Length > 0 && name.Length + letters.Length < LongestName)
                name.Append(name.Length > 0 ? "-" : "").Append(letters);
        }

        return name.ToString() is "" or "given" or "none" ? $"the-{name}".TrimEnd('-') : name.ToString();
    }
}
