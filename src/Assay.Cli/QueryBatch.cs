using System.Text.Json;
using Assay.Networks;
using Assay.Networks.Compiling;
using Assay.Networks.Running;

namespace Assay.Cli;

/// <summary>Answers one question a line: evidence sets in, distributions out, as JSON Lines.</summary>
internal sealed class QueryBatch(FactorGraph graph, int[] variables, CompileOptions options)
{
    /// <summary>Programs kept for later lines that observe the same variables.</summary>
    private const int MostPrograms = 64;

    /// <summary>Lines that are answered together.</summary>
    private const int MostAtOnce = 256;

    private readonly Dictionary<string, CompiledNetwork> _programs = new(StringComparer.Ordinal);
    private CompiledNetwork? _last;

    /// <summary>Writes an answer for each evidence set, in their order.</summary>
    /// <remarks>Lines one after the other that observe the same variables go through the network eight at a time.</remarks>
    public void Write(
        Stream output,
        IEnumerable<(int Line, Evidence Evidence)> questions,
        CancellationToken cancellation
    )
    {
        using var json = new Utf8JsonWriter(output, QueryJson.Compact);
        var alike = new List<(int Line, Evidence Evidence)>();
        foreach (var question in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (
                alike.Count == MostAtOnce
                || (alike.Count > 0 && !IsAlike(alike[0].Evidence, question.Evidence))
            )
                Answer(json, output, alike);
            alike.Add(question);
        }

        if (alike.Count > 0)
            Answer(json, output, alike);
    }

    private static bool IsAlike(Evidence one, Evidence other) =>
        one.Likelihoods.IsEmpty
        && other.Likelihoods.IsEmpty
        && one.States.Keys.SequenceEqual(other.States.Keys);

    private void Answer(Utf8JsonWriter json, Stream output, List<(int Line, Evidence Evidence)> questions)
    {
        var program = ProgramFor(questions[0].Evidence);
        if (questions is [var only])
        {
            var answer = program.Query(only.Evidence);
            WriteLine(json, output, only.Line, answer.LogEvidence, variable => answer[variable]);
        }
        else
        {
            var batch = new Batch(questions.Count);
            foreach (var variable in questions[0].Evidence.States.Keys)
                batch.WithStates(
                    variable,
                    [.. questions.Select(question => question.Evidence.States[variable])]
                );
            var answers = program.Query(batch, questions[0].Evidence);
            for (var q = 0; q < questions.Count; q++)
            {
                var place = q;
                WriteLine(
                    json,
                    output,
                    questions[q].Line,
                    answers.LogEvidenceOf(q),
                    variable => answers.Of(variable, place)
                );
            }
        }

        questions.Clear();
    }

    private void WriteLine(
        Utf8JsonWriter json,
        Stream output,
        int line,
        double logEvidence,
        QueryJson.Reader posterior
    )
    {
        json.WriteStartObject();
        json.WriteNumber("line", line);
        QueryJson.Distributions(json, graph, variables, logEvidence, posterior);
        json.WriteEndObject();
        json.Flush();
        output.WriteByte((byte)'\n');
        json.Reset();
    }

    private CompiledNetwork ProgramFor(Evidence evidence)
    {
        var named = $"{string.Join(',', evidence.States.Keys)}/{string.Join(',', evidence.Likelihoods.Keys)}";
        if (!_programs.TryGetValue(named, out var program))
        {
            if (_programs.Count == MostPrograms)
                _programs.Clear();
            program = CompiledNetwork.CompileFor(graph, evidence, options);
            _programs.Add(named, program);
        }

        // Only one holds working memory: the limit is meant for all of them together.
        if (!ReferenceEquals(program, _last))
            _last?.Release();
        return _last = program;
    }
}
