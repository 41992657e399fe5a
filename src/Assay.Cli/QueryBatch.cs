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

    private readonly Dictionary<string, CompiledNetwork> _programs = new(StringComparer.Ordinal);
    private CompiledNetwork? _last;

    /// <summary>Writes an answer for each evidence set, in their order.</summary>
    public void Write(
        Stream output,
        IEnumerable<(int Line, Evidence Evidence)> questions,
        CancellationToken cancellation
    )
    {
        using var json = new Utf8JsonWriter(output, QueryJson.Compact);
        foreach (var (line, evidence) in questions)
        {
            cancellation.ThrowIfCancellationRequested();
            var posteriors = ProgramFor(evidence).Query(evidence);
            json.WriteStartObject();
            json.WriteNumber("line", line);
            QueryJson.Distributions(json, graph, variables, posteriors);
            json.WriteEndObject();
            json.Flush();
            output.WriteByte((byte)'\n');
            json.Reset();
        }
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
