using System.Collections.Immutable;
using Assay.Core.Provenance;
using Assay.Reports.Words;

namespace Assay.Reports.Traces;

/// <summary>A traced corpus with what every writer looks up in it.</summary>
internal sealed class TraceView
{
    private const int LongestName = 120;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly int[] _stories;
    private readonly int _folder;

    public TraceView(TraceReport report)
    {
        Report = report;
        Documents = report.Trace.Documents;
        for (var at = 0; at < Documents.Length; at++)
            _numbers[Documents[at].Id] = at;
        _folder = CommonFolder();
        Stories = StoriesOf(Groups());
        _stories = new int[Documents.Length];
        foreach (var story in Stories)
        {
            foreach (var member in story.Members)
                _stories[member] = story.Number;
        }
    }

    public TraceReport Report { get; }

    /// <summary>A document's name as it is shown: without the folder that all have in common.</summary>
    public string Name(TracedDocument document) =>
        Plain.Short(VisibleText.Line(document.Id[_folder..]), LongestName);

    /// <summary>Every document, in order of time; undated ones first.</summary>
    public ImmutableArray<TracedDocument> Documents { get; }

    /// <summary>The stories of two documents or more, largest first.</summary>
    public ImmutableArray<TraceStory> Stories { get; }

    /// <summary>Number of documents that belong to no story.</summary>
    public int Alone => Documents.Length - Stories.Sum(story => story.Members.Length);

    /// <summary>The story that a document belongs to, from 1; 0 where it stands alone.</summary>
    public int StoryOf(int document) => _stories[document];

    /// <summary>The place of a document in order of time, or -1.</summary>
    public int Find(string id) => _numbers.GetValueOrDefault(id, -1);

    /// <summary>The parents that are taken, with their places.</summary>
    public IEnumerable<(int Place, TracedParent Parent)> TakenBy(int document) =>
        Documents[document]
            .Parents.Where(parent => parent.IsTaken)
            .Select(parent => (Place: Find(parent.Id), Parent: parent))
            .Where(link => link.Place >= 0);

    /// <summary>For each document, the number of others whose way to their origin leads through it.</summary>
    public int[] Followers()
    {
        var followers = new int[Documents.Length];
        var parents = Documents
            .Select(document => document.Parent is { } parent ? Find(parent.Id) : -1)
            .ToArray();
        var open = new int[Documents.Length];
        foreach (var parent in parents.Where(parent => parent >= 0))
            open[parent]++;
        var ready = new Stack<int>(Enumerable.Range(0, Documents.Length).Where(at => open[at] == 0));
        while (ready.TryPop(out var at))
        {
            if (parents[at] < 0)
                continue;
            followers[parents[at]] += followers[at] + 1;
            if (--open[parents[at]] == 0)
                ready.Push(parents[at]);
        }

        return followers;
    }

    private int CommonFolder()
    {
        if (Documents.Length < 2)
            return 0;
        var first = Documents[0].Id;
        var length = Documents.Min(document => first.AsSpan().CommonPrefixLength(document.Id));
        return first.AsSpan(0, length).LastIndexOf('/') + 1;
    }

    private Dictionary<int, List<int>>.ValueCollection Groups()
    {
        var roots = Enumerable.Range(0, Documents.Length).ToArray();
        for (var document = 0; document < Documents.Length; document++)
        {
            foreach (var (place, _) in TakenBy(document))
            {
                var (left, right) = (Root(roots, document), Root(roots, place));
                roots[Math.Max(left, right)] = Math.Min(left, right);
            }
        }

        var groups = new Dictionary<int, List<int>>();
        for (var document = 0; document < Documents.Length; document++)
        {
            var root = Root(roots, document);
            if (!groups.TryGetValue(root, out var members))
                groups.Add(root, members = []);
            members.Add(document);
        }

        return groups.Values;
    }

    private static int Root(int[] roots, int at)
    {
        while (roots[at] != at)
            at = roots[at] = roots[roots[at]];
        return at;
    }

    private ImmutableArray<TraceStory> StoriesOf(IEnumerable<List<int>> groups) =>
        [
            .. groups
                .Where(members => members.Count > 1)
                .OrderByDescending(members => members.Count)
                .ThenBy(members => members[0])
                .Select((members, at) => new TraceStory(at + 1, [.. members], this)),
        ];
}
