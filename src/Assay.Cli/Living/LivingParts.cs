using System.CommandLine;

namespace Assay.Cli.Living;

/// <summary>Options and arguments of the verbs on living cases.</summary>
internal static class LivingParts
{
    /// <summary>The file of the case.</summary>
    public static Argument<string> Case(string description = "The file of the case, CASE.assay.")
    {
        var path = new Argument<string>("CASE") { Description = description };
        return path.NotAnOption();
    }

    /// <summary>Who makes the change.</summary>
    public static Option<string> Who() =>
        new("--who")
        {
            Description = "Who makes the change (default: your name on this machine).",
            HelpName = "NAME",
            DefaultValueFactory = _ => Environment.UserName,
        };

    /// <summary>Why.</summary>
    public static Option<string?> Why() =>
        new("--why") { Description = "Why, in a sentence; it stands in the journal.", HelpName = "TEXT" };
}
