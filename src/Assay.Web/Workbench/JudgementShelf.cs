using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Cases;
using Assay.Reports;
using Assay.Reports.Html;
using Assay.Storage.Journals;

namespace Assay.Web.Workbench;

/// <summary>Judgements that were asked for, by what they depend on: the case as a file, the draws and the seed.</summary>
internal sealed class JudgementShelf
{
    private const int MostTried = 16;

    private readonly Background<Judgement> _answers = new();
    private readonly ConditionalWeakTable<Case, string> _digests = [];
    private readonly ConditionalWeakTable<Judgement, Drawn> _drawn = [];
    private readonly ConditionalWeakTable<Case, ConcurrentDictionary<string, Case>> _tried = [];

    /// <summary>The judgement; <see langword="null"/> while it is being worked out.</summary>
    public Judgement? Find(Case @case, JudgingOptions options) =>
        _answers.Find(Key(@case, options), () => Judge.Of(@case, options));

    /// <summary>The judgement, waited for.</summary>
    public Task<Judgement> TaskOf(Case @case, JudgingOptions options) =>
        _answers.Task(Key(@case, options), () => Judge.Of(@case, options));

    /// <summary>A case with what is tried of it: the same one as before, of which much is known already, as long as the case stands as it does.</summary>
    /// <param name="case">The case as it stands.</param>
    /// <param name="tried">What is tried, as the address has it.</param>
    /// <param name="made">The case with it.</param>
    public Case Tried(Case @case, string tried, Case made)
    {
        var known = _tried.GetValue(@case, _ => new(StringComparer.Ordinal));
        if (known.Count >= MostTried)
            known.Clear();
        return known.GetOrAdd(tried, made);
    }

    /// <summary>The chapters of the report on a judgement, drawn once.</summary>
    /// <param name="judgement">The judgement.</param>
    /// <param name="content">The case that was judged.</param>
    /// <param name="version">Version of the program that judged it.</param>
    public (Markup Chapters, ImmutableArray<(string Id, string Heading)> Contents) ChaptersOf(
        Judgement judgement,
        CaseContent content,
        string version
    )
    {
        var drawn = _drawn.GetValue(
            judgement,
            judged => new Drawn(WeighReport.Inside(judged, content, version))
        );
        return drawn.Inside;
    }

    private string Key(Case @case, JudgingOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{_digests.GetValue(@case, read => Digest.Of(CaseFile.Write(read)).ToString())} {options.Draws} {options.Seed}"
        );

    private sealed record Drawn(
        (Markup Chapters, ImmutableArray<(string Id, string Heading)> Contents) Inside
    );
}
