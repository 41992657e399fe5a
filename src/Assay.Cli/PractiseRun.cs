using System.Globalization;
using System.Text;
using System.Text.Json;
using Assay.Formats.Templates;
using Assay.Formats.Yaml;
using Assay.Reports.Words;
using Assay.Simulation.Practising;
using Assay.Simulation.Scoring;
using Assay.Simulation.Worlds;

namespace Assay.Cli;

/// <summary>One run of <c>practise</c>: asks on standard output (with <c>--json</c> on standard error), reads from standard input.</summary>
/// <remarks>
/// An answer is a number from 0 to 100, with or without a per cent sign; an empty line keeps the last one; <c>q</c> or the
/// end of the input ends the practice, and the world that was open counts nowhere.
/// </remarks>
internal sealed class PractiseRun(string kind, int seed, int worlds, bool json)
{
    private readonly TextWriter _says = json ? Console.Error : Console.Out;
    private readonly TextWriter _output = Console.Out;
    private readonly Tally _person = new();
    private readonly Tally _assay = new();
    private readonly Tally _prior = new();

    /// <summary>Does it, and says what to exit with.</summary>
    public async Task<int> RunAsync(TextReader answers, CancellationToken cancellation)
    {
        WorldMaker maker;
        try
        {
            maker = new WorldMaker(WorldOptions.Read(kind), TemplateLibrary.Load(), seed);
        }
        catch (Exception refusal)
            when (refusal is FormatRefusedException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"assay practise: {VisibleText.Line(refusal.Message)}");
            return ExitCode.Refused;
        }

        for (var world = 0; world < worlds; world++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!await AskAsync(world, new Exercise(maker.Make(world)), answers))
                break;
        }

        Score();
        return ExitCode.Done;
    }

    /// <summary>Shows one world; <see langword="false"/> where the person has had enough.</summary>
    private async Task<bool> AskAsync(int number, Exercise exercise, TextReader answers)
    {
        await _says.WriteLineAsync();
        await _says.WriteLineAsync($"World {number + 1} of {worlds}. The claim: {exercise.Claim}.");
        foreach (var (says, isClaimed) in exercise.Answers)
            await _says.WriteLineAsync($"  {(isClaimed ? "claimed" : "       ")} {says}");
        foreach (var warning in exercise.Warnings)
            await _says.WriteLineAsync($"  Beware: {warning}");
        var stated = exercise.Prior;
        await _says.WriteLineAsync($"Before any report: {Percent(stated)}.");
        foreach (var step in exercise.Steps)
        {
            await _says.WriteLineAsync(step);
            if (await AnswerAsync(stated, answers) is not { } answer)
                return false;
            stated = answer;
        }

        var truth = exercise.IsTrue ? 0 : 1;
        _person.Add([stated, 1 - stated], truth);
        _assay.Add([exercise.Assay, 1 - exercise.Assay], truth);
        _prior.Add([exercise.Prior, 1 - exercise.Prior], truth);
        await _says.WriteLineAsync(
            $"The claim was {(exercise.IsTrue ? "true" : "not true")}. You said {Percent(stated)}, Assay {Percent(exercise.Assay)}."
        );
        foreach (var sentence in exercise.Behind)
            await _says.WriteLineAsync($"  {sentence}");
        return true;
    }

    private async Task<double?> AnswerAsync(double before, TextReader answers)
    {
        while (true)
        {
            await _says.WriteAsync($"  How likely, 0 to 100 [{Percent(before)}]? ");
            await _says.FlushAsync();
            var line = await answers.ReadLineAsync();
            // What a person types ends the line by itself; what a script sends does not.
            if (Console.IsInputRedirected)
                await _says.WriteLineAsync();
            if (line is null || line.Trim() is "q" or "Q")
            {
                await _says.WriteLineAsync();
                return null;
            }

            var words = line.Trim().TrimEnd('%').TrimEnd();
            if (words.Length == 0)
                return before;
            if (
                double.TryParse(
                    words,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var p
                ) && p is >= 0 and <= 100
            )
                return p / 100;
            await _says.WriteLineAsync(
                $"  found '{VisibleText.Line(words)}'; a number from 0 to 100, an empty line to stay, or q to stop is wanted."
            );
        }
    }

    private void Score()
    {
        if (json)
        {
            WriteJson();
            return;
        }

        _output.WriteLine();
        if (_person.Count == 0)
        {
            _output.WriteLine("No world was finished; nothing to score.");
            return;
        }

        _output.WriteLine(
            $"{_person.Count} worlds. Brier score, the lower the better; 0.25 is always saying 50 %:"
        );
        Line("you", _person);
        Line("Assay", _assay);
        Line("the prior", _prior);
        _output.WriteLine("What you stated, and how often it was so:");
        foreach (var bin in _person.Curve.Where(bin => bin.Count > 0))
            _output.WriteLine(
                $"  {Percent(bin.Low)} to {Percent(bin.High)}: {bin.Count} statements, true {Percent(bin.Came)}"
            );
    }

    private void Line(string who, Tally tally) =>
        _output.WriteLine(
            $"  {who, -10} {Figure(tally.Brier)} (calibration error {Figure(tally.Ece)}; by chance {Figure(tally.EceByChance)})"
        );

    private void WriteJson()
    {
        using var scores = new MemoryStream();
        using var writer = new Utf8JsonWriter(
            scores,
            new JsonWriterOptions { Indented = true, NewLine = "\n" }
        );
        writer.WriteStartObject();
        writer.WriteNumber("worlds", _person.Count);
        writer.WriteNumber("seed", seed);
        WriteTally(writer, "you", _person);
        WriteTally(writer, "assay", _assay);
        WriteTally(writer, "prior", _prior);
        writer.WriteEndObject();
        writer.Flush();
        _output.Write(Encoding.UTF8.GetString(scores.ToArray()) + "\n");
    }

    private static void WriteTally(Utf8JsonWriter writer, string name, Tally tally)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("brier", tally.Brier);
        writer.WriteNumber("ece", tally.Ece);
        writer.WriteNumber("eceByChance", tally.EceByChance);
        writer.WriteEndObject();
    }

    private static string Percent(double share) =>
        (100 * share).ToString("0.#", CultureInfo.InvariantCulture) + " %";

    private static string Figure(double figure) => figure.ToString("0.000", CultureInfo.InvariantCulture);
}
