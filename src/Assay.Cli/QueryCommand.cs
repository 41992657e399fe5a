using System.CommandLine;

namespace Assay.Cli;

/// <summary><c>assay query NET</c>: exact answers from a Bayesian network file.</summary>
internal static class QueryCommand
{
    private static readonly Argument<string> Network = new("NET")
    {
        Description = "A network: .bif, .xmlbif, .xml, .xdsl, .uai, .net or .dne, each also as .gz.",
    };

    private static readonly Option<string?> Evidence = File(
        "--evidence",
        "Observed states: a JSON object of state by variable, or .evid."
    );
    private static readonly Option<string?> Soft = File(
        "--soft",
        "Likelihoods: a JSON object of likelihood by state by variable."
    );
    private static readonly Option<string?> Jeffrey = File(
        "--jeffrey",
        "Distributions that variables shall have (Jeffrey's rule): a JSON object of probability by state by variable."
    );
    private static readonly Option<string?> Batch = File(
        "--batch",
        "JSON Lines of evidence, a state or likelihoods by variable; prints one line of JSON for each."
    );
    private static readonly Option<string[]> Target = Names(
        "--target",
        "Answer for this variable only; may be repeated."
    );
    private static readonly Option<string[]> Joint = Names(
        "--joint",
        "Add the joint distribution of these variables; repeat for each."
    );
    private static readonly Option<string[]> Map = Names(
        "--map",
        "Add the most probable joint state of these variables; repeat for each."
    );
    private static readonly Option<bool> Mpe = new("--mpe")
    {
        Description = "Add the most probable state of all variables.",
    };
    private static readonly Option<string?> Sensitivity = new("--sensitivity")
    {
        Description = "Add how the probability of this state depends on every number in the tables.",
        HelpName = "Y=y",
    };

    private static readonly Option<string[]> TwoWay = Pair(
        "--two-way",
        "Add how the probability of --sensitivity depends on two numbers together, each as 'X=x|PARENT=state,...'.",
        "NUMBER NUMBER"
    );
    private static readonly Option<string[]> Separated = Pair(
        "--separated",
        "Add whether the arrows alone make two variables independent given the evidence (d-separation).",
        "X Y"
    );
    private static readonly Option<string[]> Given = Names(
        "--given",
        "Take this variable as observed for --separated, besides the evidence; may be repeated."
    );
    private static readonly Option<string?> Voi = new("--voi")
    {
        Description = "Add how many bits about this variable observing each other one would bring.",
        HelpName = "Y",
    };

    private static readonly Option<int> Repeat = CommandParts.Number(
        "--repeat",
        "Run the query so often after one compilation; the time is the median.",
        1,
        1,
        10_000_000
    );
    private static readonly Option<int> Samples = CommandParts.Number(
        "--samples",
        "Add so many draws from the posterior.",
        0,
        0,
        10_000_000
    );
    private static readonly Option<int> Seed = CommandParts.Number(
        "--seed",
        "Seed of the draws.",
        1,
        0,
        int.MaxValue
    );
    private static readonly Option<int> Threads = CommandParts.Number(
        "--threads",
        "Threads that the query may use; the answer is the same.",
        1,
        1,
        256
    );
    private static readonly Option<int> Memory = CommandParts.Number(
        "--memory",
        "Megabytes of working memory above which the network is refused.",
        8192,
        1,
        1_000_000
    );
    private static readonly Option<bool> Json = new("--json")
    {
        Description = "Print JSON instead of the table.",
    };

    /// <summary>The verb with its arguments and options.</summary>
    public static Command Create()
    {
        var command = new Command("query", "Answers exactly from a Bayesian network file.")
        {
            Network,
            Evidence,
            Soft,
            Jeffrey,
            Batch,
            Target,
            Joint,
            Map,
            Mpe,
            Sensitivity,
            TwoWay,
            Separated,
            Given,
            Voi,
            Repeat,
            Samples,
            Seed,
            Threads,
            Memory,
            Json,
        };
        command.SetAction((result, cancel) => new QueryRun(Request(result)).RunAsync(cancel));
        ExamplesHelp.Install(
            command,
            "assay query asia.bif",
            "assay query asia.bif --evidence seen.json --target lung --voi lung",
            "assay query alarm.xdsl --sensitivity HYPOVOLEMIA=TRUE --json",
            "assay query asia.bif --sensitivity lung=yes --two-way 'smoke=yes' 'lung=yes|smoke=no'",
            "assay query asia.bif --separated tub lung --given dysp",
            "assay query asia.bif --batch cases.jsonl > answers.jsonl"
        );
        return command;
    }

    private static QueryRequest Request(ParseResult result) =>
        new()
        {
            Network = result.GetRequiredValue(Network),
            Evidence = result.GetValue(Evidence),
            Soft = result.GetValue(Soft),
            Jeffrey = result.GetValue(Jeffrey),
            Batch = result.GetValue(Batch),
            Targets = result.GetValue(Target) ?? [],
            Joint = result.GetValue(Joint) ?? [],
            Map = result.GetValue(Map) ?? [],
            Mpe = result.GetValue(Mpe),
            Sensitivity = result.GetValue(Sensitivity),
            TwoWay = result.GetValue(TwoWay) ?? [],
            Separated = result.GetValue(Separated) ?? [],
            Given = result.GetValue(Given) ?? [],
            Voi = result.GetValue(Voi),
            Repeat = result.GetValue(Repeat),
            Samples = result.GetValue(Samples),
            Seed = result.GetValue(Seed),
            Threads = result.GetValue(Threads),
            MemoryBytes = result.GetValue(Memory) * 1024L * 1024L,
            Json = result.GetValue(Json),
        };

    private static Option<string?> File(string name, string description) =>
        new(name) { Description = description, HelpName = "FILE" };

    private static Option<string[]> Names(string name, string description) =>
        new(name) { Description = description, HelpName = "X" };

    private static Option<string[]> Pair(string name, string description, string words) =>
        new(name)
        {
            Description = description,
            HelpName = words,
            Arity = new ArgumentArity(2, 2),
            AllowMultipleArgumentsPerToken = true,
        };
}
