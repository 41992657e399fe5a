using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Assay.Web.Access;
using Assay.Web.Api;
using Assay.Web.Team;

namespace Assay.Cli.Living;

/// <summary><c>assay team list|add|invite|remove FOLDER</c>: who may sign in to the cases of a folder, and what each may do.</summary>
internal static class TeamCommand
{
    /// <summary>The verb with its own verbs.</summary>
    public static Command Create()
    {
        var command = new Command(
            "team",
            "Says who may sign in to 'assay serve --team', and what each may do."
        )
        {
            List(),
            Add(),
            OfMember("invite", "Prints a new code, for somebody who lost the password.", InviteAsync),
            OfMember("remove", "Takes somebody out; their sessions end at once.", RemoveAsync),
        };
        ExamplesHelp.Install(
            command,
            "assay team add cases/ ann --role admin",
            "assay team add cases/ bob --role reader --case trust=rater",
            "assay team list cases/"
        );
        return command;
    }

    private static Command List()
    {
        var folder = Folder();
        var command = new Command("list", "Everybody, with their roles.") { folder };
        command.SetAction(
            (result, _) =>
                WithTeam(
                    result.GetRequiredValue(folder),
                    team =>
                    {
                        foreach (var person in team.People())
                            Console.Out.WriteLine(Line(person));
                        return Task.FromResult(ExitCode.Done);
                    }
                )
        );
        return command;
    }

    private static Command Add()
    {
        var (folder, name) = (Folder(), Name());
        var role = new Option<string>("--role")
        {
            Description = "What they may do in cases of which nothing else is said.",
            HelpName = "none|reader|rater|lead|admin",
            DefaultValueFactory = _ => "none",
        };
        var cases = new Option<string[]>("--case")
        {
            Description = "What they may do in one case; may be given several times.",
            HelpName = "CASE=ROLE",
        };
        var command = new Command(
            "add",
            "Adds somebody, and prints the code with which they set a password; changes the roles of somebody who is there."
        )
        {
            folder,
            name,
            role,
            cases,
        };
        command.SetAction(
            (result, _) =>
                WithTeam(
                    result.GetRequiredValue(folder),
                    team =>
                        AddAsync(
                            team,
                            new Person(
                                result.GetRequiredValue(name),
                                PersonRights.Role(result.GetValue(role)),
                                Cases(result.GetValue(cases) ?? [])
                            )
                        )
                )
        );
        return command;
    }

    /// <summary>A verb on somebody who is in the team.</summary>
    private static Command OfMember(string verb, string description, Func<TeamFile, string, Task<int>> work)
    {
        var (folder, name) = (Folder(), Name());
        var command = new Command(verb, description) { folder, name };
        command.SetAction(
            (result, _) =>
                WithTeam(result.GetRequiredValue(folder), team => work(team, result.GetRequiredValue(name)))
        );
        return command;
    }

    private static Task<int> WithTeam(string folder, Func<TeamFile, Task<int>> work) =>
        JournalFile.TryAsync(
            "team",
            async () =>
                Directory.Exists(folder)
                    ? await work(TeamFile.Open(folder, TimeProvider.System))
                    : await JournalFile.RefuseAsync("team", $"{folder}: there is no such folder")
        );

    private static async Task<int> AddAsync(TeamFile team, Person person)
    {
        var isNew = !IsThere(team, person.Name);
        if (!team.Put(person))
            return await JournalFile.RefuseAsync("team", TeamFile.LastAdmin);
        await JournalFile.SayAsync(Line(person));
        return isNew ? await InviteAsync(team, person.Name) : ExitCode.Done;
    }

    private static async Task<int> InviteAsync(TeamFile team, string name)
    {
        if (team.Invite(name) is not { } code)
            return await JournalFile.RefuseAsync("team", $"there is no {name} in the team");
        await JournalFile.SayAsync($"give this code to {name}; it sets a password once, within seven days");
        Console.Out.WriteLine(code);
        return ExitCode.Done;
    }

    private static async Task<int> RemoveAsync(TeamFile team, string name)
    {
        if (!IsThere(team, name))
            return await JournalFile.RefuseAsync("team", $"there is no {name} in the team");
        return team.Remove(name) ? ExitCode.Done : await JournalFile.RefuseAsync("team", TeamFile.LastAdmin);
    }

    private static bool IsThere(TeamFile team, string name) =>
        team.People().Any(person => string.Equals(person.Name, name, StringComparison.Ordinal));

    private static ImmutableDictionary<string, Role> Cases(string[] words) =>
        words
            .Select(word => word.Split('=', 2))
            .ToImmutableDictionary(
                parts => parts[0],
                parts => PersonRights.Role(parts.Length > 1 ? parts[1] : null),
                StringComparer.Ordinal
            );

    private static string Line(Person person) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{person.Name}  {PersonRights.Word(person.Role)}{string.Concat(person.Cases.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"  {item.Key}={PersonRights.Word(item.Value)}"))}"
        );

    private static Argument<string> Folder()
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder of the cases." };
        return folder.NotAnOption();
    }

    private static Argument<string> Name()
    {
        var name = new Argument<string>("NAME") { Description = "The name that they sign in with." };
        return name.NotAnOption();
    }
}
