using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;

namespace Assay.Formats.Cases;

/// <summary>Reads the parts of one case file.</summary>
internal sealed class CaseReader
{
    private const int MostFaults = 20;
    private const int MostAnalysts = 50;
    private const int MostHypotheses = 500;
    private const int MostRatings = 1_000_000;

    private readonly YamlPart _file;
    private readonly List<FormatRefusedException> _faults = [];
    private readonly Lazy<TemplateSet> _templates = new(TemplateLibrary.Load);
    private readonly CaseTemplate? _template;
    private readonly DefinedNames _hypotheses;
    private readonly DefinedNames _conditions;
    private readonly DefinedNames _indicators;
    private readonly DefinedNames _deceivers;
    private readonly DefinedNames _channels;
    private readonly DefinedNames _sources;
    private readonly DefinedNames _reports;
    private readonly RatingReader _ratings;
    private bool _hasOther;

    private CaseReader(YamlPart file)
    {
        _file = file;
        _template = Template();
        _hypotheses = new DefinedNames(
            "hypothesis",
            Start(DefinedNames.Under(file.Find("hypotheses")), (template, own) => template.Hypotheses(own))
        );
        _conditions = new DefinedNames(
            "assumption or cause",
            DefinedNames.Under(file.Find("assumptions")).Concat(DefinedNames.Under(file.Find("causes")))
        );
        _indicators = new DefinedNames(
            "indicator",
            Start(DefinedNames.Under(file.Find("indicators")), (template, own) => template.Indicators(own))
        );
        _deceivers = new DefinedNames("deceiver", DefinedNames.Under(file.Find("deceivers")));
        _channels = new DefinedNames("channel", DefinedNames.Under(file.Find("channels")));
        _sources = new DefinedNames("source", DefinedNames.Under(file.Find("sources")));
        _reports = new DefinedNames("report", DefinedNames.Under(file.Find("reports")));
        _ratings = new RatingReader(_hypotheses);
    }

    /// <summary>Reads a case from the parts of its file.</summary>
    /// <exception cref="FormatRefusedException">Something in it is wrong; every fault that was found is told.</exception>
    public static Case Read(YamlPart file)
    {
        Head(file);
        return new CaseReader(file).Read();
    }

    /// <summary>The version comes first: nothing else can be judged before it is known.</summary>
    private static void Head(YamlPart file)
    {
        if (!file.IsMapping)
            throw file.Fault(
                "found no keys; a case file has keys such as `assay: 1`, `question: ...` and `hypotheses:`, each on a line."
            );
        var version = file.Get("assay");
        if (version.Number() is not 1)
            throw version.Refuse(
                version.IsNull ? "nothing" : version.Quoted(),
                "format 1, as in `assay: 1`,"
            );
        file.Only(CaseKeys.File);
    }

    private Case Read()
    {
        Size();
        var content = Content();
        Refuse();
        foreach (var fault in CaseCheck.Faults(content).Take(MostFaults))
            _faults.Add(_file.Locate(fault.Path).FaultOfKey(fault.Says));
        var analysts = content.Analysts;
        if (analysts.Length > MostAnalysts)
            throw _file.Fault($"found {analysts.Length} analysts; at most {MostAnalysts} are wanted.");
        foreach (var analyst in analysts)
            Check(content, analyst);
        Refuse();
        return new Case(content);
    }

    /// <summary>Every indicator has a cell for every hypothesis, rated or not, so that a small file could need much memory.</summary>
    private void Size()
    {
        long hypotheses = _hypotheses.All.Length;
        if (hypotheses > MostHypotheses)
            throw _file
                .Locate("hypotheses")
                .FaultOfKey($"found {hypotheses} hypotheses; at most {MostHypotheses} are wanted.");
        var rows = _indicators.All.Length + _conditions.All.Length + _deceivers.All.Length;
        if (hypotheses * rows > MostRatings)
            throw _file.Fault(
                $"found {hypotheses} hypotheses and {rows} parts to rate under each; at most {MostRatings} ratings are wanted."
            );
    }

    /// <summary>
    /// What one of several analysts left out shows only in that analyst's view. Their priors may be incoherent: they are
    /// moved to the nearest set that is not.
    /// </summary>
    private void Check(CaseContent content, string analyst)
    {
        foreach (
            var fault in CaseCheck
                .Faults(content.Of(analyst))
                .Where(fault => !string.Equals(fault.Path, "hypotheses", StringComparison.Ordinal))
        )
        {
            var told = _file.Locate(fault.Path).FaultOfKey($"for the analyst {analyst}: {fault.Says}");
            if (!_faults.Exists(known => known.Line == told.Line))
                _faults.Add(told);
        }
    }

    private void Refuse()
    {
        if (_faults.Count == 0)
            return;
        var told = _faults.OrderBy(fault => fault.Line).Select(fault => fault.Message);
        if (_faults.Count >= MostFaults)
            told = told.Append($"These are the first {MostFaults} faults; there may be more.");
        throw new FormatRefusedException([.. told], _faults.Min(fault => fault.Line));
    }

    private CaseContent Content()
    {
        var hypotheses = Start(
            Entries("hypotheses", Hypothesis),
            (template, own) => template.Hypotheses(own)
        );
        return new CaseContent
        {
            Question = One(() => _file.Get("question").Text()) ?? "",
            AsOf = One(() => _file.Find("asof") is { IsNull: false } date ? IsoDate.Of(date) : null),
            Template = _template?.Id,
            Claimed = One(() => _file.Find("claimed") is { IsNull: false } id ? _hypotheses.Of(id) : null),
            IsLadder = One(() => _file.Find("ladder")?.Flag()) ?? _template is not null,
            IsDraft = One(() => _file.Find("draft")?.Flag()) ?? false,
            Notes = One<ImmutableArray<string>?>(() => Notes()) ?? [],
            Hypotheses = hypotheses,
            Indicators = Start(
                Entries("indicators", Indicator),
                (template, own) => template.Indicators(own, _hypotheses.All)
            ),
            Assumptions = Entries("assumptions", Assumption),
            Causes = Entries("causes", Cause),
            Deceivers = Entries("deceivers", Deceiver),
            Channels = Entries("channels", Channel),
            Sources = Entries("sources", Source),
            Reports = Entries("reports", new ReportReader(_sources, _indicators, _reports, _ratings).Read),
            OtherClasses = OtherClasses(hypotheses),
        };
    }

    private ImmutableArray<string> Notes() =>
        _file.Find("notes") is { IsNull: false } notes ? [.. notes.Items().Select(item => item.Text())] : [];

    /// <summary>Where a prior is of a reference class, the others are there to compare with.</summary>
    private ImmutableArray<ReferenceClass> OtherClasses(ImmutableArray<Hypothesis> hypotheses)
    {
        var used = hypotheses.Select(item => item.Prior.Reference).OfType<ReferenceClass>().ToList();
        return used.Count == 0
            ? []
            : [.. _templates.Value.ReferenceClasses.Where(item => !used.Contains(item))];
    }

    /// <summary>What the file gives of a kind, with what the template gives where there is one.</summary>
    private ImmutableArray<T> Start<T>(
        ImmutableArray<T> own,
        Func<CaseTemplate, ImmutableArray<T>, ImmutableArray<T>> with
    ) => _template is null ? own : with(_template, own);

    private CaseTemplate? Template()
    {
        var reference = _file.Find("reference");
        if (_file.Find("template") is not { IsNull: false } part)
        {
            return reference is null
                ? null
                : throw reference.RefuseKey("file", "a template beside it, whose priors it is for,");
        }

        var ladder = _templates.Value.Ladder;
        new DefinedNames("template", [ladder.Id]).Of(part);
        var name = reference is null ? _templates.Value.DefaultClass : Class(reference).Id;
        return new CaseTemplate(_templates.Value, _templates.Value.FindClass(name)!);
    }

    private ReferenceClass Class(YamlPart part)
    {
        var classes = new DefinedNames(
            "reference class",
            _templates.Value.ReferenceClasses.Select(item => item.Id)
        );
        return _templates.Value.FindClass(classes.Of(part))!;
    }

    /// <summary>The entries of a section; a fault in one is kept, and the others are still read.</summary>
    private ImmutableArray<T> Entries<T>(string section, Func<YamlPart, T> read)
        where T : class =>
        _file.Find(section) is { } part
            ? [.. part.Entries().Select(entry => One(() => read(entry))).OfType<T>()]
            : [];

    private T? One<T>(Func<T?> read)
    {
        try
        {
            return read();
        }
        catch (FormatRefusedException fault)
        {
            _faults.Add(fault);
            // A file that is wrong all over is not read to its end, however long it is.
            if (_faults.Count >= MostFaults)
                Refuse();
            return default;
        }
    }

    private static string Says(YamlPart part, string? otherwise = null) =>
        part.Find("says") is { IsNull: false } says ? says.Text() : otherwise ?? part.Name;

    private Hypothesis Hypothesis(YamlPart part)
    {
        part.Only(CaseKeys.Hypothesis);
        if (part.Name is "given")
            throw part.RefuseKey("hypotheses", "another name, because `given` has a meaning under `likely`,");
        var start = _template?.Hypothesis(part.Name);
        var prior = part.Find("prior");
        if (prior is null && start is null && _template is not null)
            throw part.Refuse("no prior", "a prior, because the template's rungs leave nothing for others,");
        return new Hypothesis(
            part.Name,
            Says(part, start?.Says),
            prior is null ? start?.Prior ?? HypothesisPrior.Unrated : Prior(prior),
            IsOther(part)
        );
    }

    /// <summary>What no other hypothesis says is one thing.</summary>
    private bool IsOther(YamlPart part)
    {
        if (part.Find("other") is not { } other || !other.Flag())
            return false;
        if (_hasOther)
            throw other.Refuse("a second true", "one hypothesis that stands for everything else");
        return _hasOther = true;
    }

    private HypothesisPrior Prior(YamlPart part)
    {
        if (
            !part.IsMapping
            || !part.Entries().Any(entry => CaseKeys.Reference.Contains(entry.Name, StringComparer.Ordinal))
        )
            return HypothesisPrior.Of(_ratings.Read(part));
        part.Only(CaseKeys.Reference);
        var share = part.Find("share") is { } given ? _ratings.Read(given) : Rating.Point(1);
        if (!share.IsRated)
            throw part.Get("share").Refuse("nothing", "a rating");
        return HypothesisPrior.Of(
            Class(part.Get("reference")),
            share,
            part.Find("complement")?.Flag() ?? false
        );
    }

    private Assumption Assumption(YamlPart part)
    {
        part.Only(CaseKeys.Assumption);
        return new Assumption(part.Name, Says(part), _ratings.OneOrEach(part.Find("probability")));
    }

    private Cause Cause(YamlPart part)
    {
        part.Only(CaseKeys.Cause);
        if (_file.Find("assumptions")?.Find(part.Name) is not null)
            throw part.RefuseKey("causes", "another name, because an assumption has this one,");
        return new Cause(part.Name, Says(part), _ratings.OneOrEach(part.Find("probability")));
    }

    private Indicator Indicator(YamlPart part)
    {
        part.Only(CaseKeys.Indicator);
        var start = _template?.Indicator(part.Name, _hypotheses.All);
        var likely = part.Find("likely");
        var (given, held, otherwise) = Likely(likely, start);
        return new Indicator
        {
            Id = part.Name,
            Says = Says(part, start?.Says),
            Likely = held,
            Given = given,
            LikelyOtherwise = otherwise,
            IsDefault =
                part.Find("default")?.Flag()
                ?? (start is not null && (likely is null || _template!.IsLeftToDefault(likely))),
            Rival = part.Find("rival") is { } rival ? (rival.IsNull ? null : rival.Text()) : start?.Rival,
            IsOfArgument = part.Find("argument")?.Flag() ?? start?.IsOfArgument ?? false,
        };
    }

    private (string? Given, ImmutableArray<Rating> Held, ImmutableArray<Rating> Otherwise) Likely(
        YamlPart? part,
        Indicator? start
    )
    {
        if (part is not { IsMapping: true } || part.Find("given") is not { } given)
        {
            if (part is { IsMapping: true })
                RefuseConditions(part);
            return (null, _ratings.Each(part, start?.Likely ?? default), []);
        }

        part.Only(CaseKeys.Given);
        return (_conditions.Of(given), _ratings.Each(part.Find("yes")), _ratings.Each(part.Find("no")));
    }

    /// <summary><c>yes</c> and <c>no</c> without <c>given</c> say of nothing whether it holds.</summary>
    private void RefuseConditions(YamlPart part)
    {
        foreach (
            var entry in part.Entries()
                .Where(entry => entry.Name is "yes" or "no" && !_hypotheses.Has(entry.Name))
        )
            throw entry.RefuseKey(part.Name, "`given` beside it, with the name of an assumption or cause,");
    }

    private Deceiver Deceiver(YamlPart part)
    {
        part.Only(CaseKeys.Deceiver);
        return new Deceiver(
            part.Name,
            Says(part),
            Story(part.Get("story")),
            _ratings.OneOrEach(part.Find("active"))
        );
    }

    private string? Story(YamlPart part)
    {
        if (part.Text() is not "none")
            return _hypotheses.Of(part);
        return _hypotheses.Has("none")
            ? throw part.Refuse(
                "none, which is a hypothesis here and also the word for no story",
                "another name for the hypothesis"
            )
            : null;
    }

    private Channel Channel(YamlPart part)
    {
        part.Only(CaseKeys.Channel);
        return new Channel(
            part.Name,
            _ratings.Read(part.Find("controllability")),
            part.Find("deceiver") is { IsNull: false } deceiver ? _deceivers.Of(deceiver) : null
        );
    }

    private Source Source(YamlPart part)
    {
        part.Only(CaseKeys.Source);
        return new Source
        {
            Id = part.Name,
            Says = part.Find("says") is { IsNull: false } says ? says.Text() : null,
            Reliability = part.Find("reliability") is { IsNull: false } grade ? Reliability(grade) : Grade.F,
            Channel = part.Find("channel") is { IsNull: false } channel ? _channels.Of(channel) : null,
            Hit = _ratings.Read(part.Find("hit")),
            FalseAlarm = _ratings.Read(part.Find("false-alarm")),
        };
    }

    private static Grade Reliability(YamlPart part)
    {
        var text = part.Text();
        if (text is [>= 'A' and <= 'F'])
            return (Grade)(text[0] - 'A');
        var wanted = text switch
        {
            [>= 'a' and <= 'f'] => $"a grade from A to F (did you mean {text.ToUpperInvariant()}?)",
            [>= 'A' and <= 'F', >= '1' and <= '6'] =>
                $"the letter alone, {text[0]} (the digit goes with a report, as its credibility),",
            _ => "a grade from A to F",
        };
        throw part.Refuse(part.Quoted(), wanted);
    }
}
