using System.Collections.Immutable;
using System.Globalization;
using Assay.Core.Documents;
using Assay.Ingest.Inputs;
using Assay.Ingest.Workers;

namespace Assay.Ingest;

/// <summary>Keeps what became of each input, in the order in which they were found.</summary>
/// <remarks>
/// An archive whose members keep ending parsing processes is left after one missed deadline, ten lost processes or a hundred faults, so that one
/// hostile file cannot cost hours. Which members that leaves unread depends on their order only.
/// </remarks>
internal sealed class LoadLedger(IProgress<LoadProgress>? progress)
{
    private const int Allowance = 100;
    private readonly Lock _gate = new();
    private readonly List<(string Path, string? Archive, string? Sha, ParseOutcome? Outcome)> _entries = [];
    private readonly Dictionary<string, int> _spent = new(StringComparer.Ordinal);
    private int _done;

    /// <summary>Notes an input and gives its number.</summary>
    public int Add(FoundInput input)
    {
        lock (_gate)
        {
            var refused = input.Refusal is { } reason
                ? ParseOutcome.Unread(reason, OutcomeKind.Refused)
                : null;
            _entries.Add((input.Path, input.Archive, null, refused));
            if (refused is not null)
                Report(input.Path);
            return _entries.Count - 1;
        }
    }

    /// <summary>Whether the archive has had its share of lost processes.</summary>
    public bool IsSpent(string? archive)
    {
        lock (_gate)
            return archive is not null && _spent.GetValueOrDefault(archive) >= Allowance;
    }

    /// <summary>Leaves an input unread because its archive is spent.</summary>
    public void Skip(int index)
    {
        lock (_gate)
            Report(_entries[index].Path);
    }

    /// <summary>Notes what became of an input.</summary>
    public void Settle(int index, string sha, ParseOutcome outcome)
    {
        lock (_gate)
        {
            var entry = _entries[index];
            _entries[index] = entry with { Sha = sha, Outcome = outcome };
            if (entry.Archive is not null)
                _spent[entry.Archive] = _spent.GetValueOrDefault(entry.Archive) + Cost(outcome);
            Report(entry.Path);
        }
    }

    /// <summary>The result, once everything is settled.</summary>
    public LoadResult Result(ImmutableArray<string> warnings, ImmutableArray<string> circumstances)
    {
        var documents = ImmutableArray.CreateBuilder<Document>();
        var unread = ImmutableArray.CreateBuilder<UnreadInput>();
        var spent = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (path, archive, sha, outcome) in _entries)
        {
            var before = archive is null ? 0 : spent.GetValueOrDefault(archive);
            if (before >= Allowance || outcome is null)
                unread.Add(
                    new UnreadInput(
                        path,
                        "parts of this archive before it ended the parsing process too often"
                    )
                );
            else if (outcome.Parsed is null)
                unread.Add(new UnreadInput(path, outcome.Reason!));
            else
                documents.Add(Numbered(documents.Count + 1, path, sha!, outcome));
            if (archive is not null && outcome is not null)
                spent[archive] = before + Cost(outcome);
        }

        return new LoadResult(documents.ToImmutable(), unread.ToImmutable(), warnings, circumstances);
    }

    private static Document Numbered(int number, string path, string sha, ParseOutcome outcome)
    {
        var parsed = outcome.Parsed!;
        return new Document
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"d{number}"),
            Path = path,
            Sha256 = sha,
            Format = parsed.Format,
            Text = parsed.Text,
            Metadata = parsed.Metadata,
            Map = parsed.Map,
            Notes = parsed.Notes,
        };
    }

    private static int Cost(ParseOutcome outcome) =>
        outcome.Kind switch
        {
            OutcomeKind.Late => Allowance,
            OutcomeKind.Lost => 10,
            OutcomeKind.Fault => 1,
            _ => 0,
        };

    private void Report(string path)
    {
        _done++;
        progress?.Report(new LoadProgress(_done, _entries.Count, path));
    }
}
