using System.Globalization;
using Assay.Core.Cases;
using Assay.Core.Judging;
using Assay.Formats.Cases;
using Assay.Storage.Journals;

namespace Assay.Web.Workbench;

/// <summary>Judgements that were asked for, by what they depend on: the case as a file, the draws and the seed.</summary>
internal sealed class JudgementShelf
{
    private readonly Background<Judgement> _answers = new();

    /// <summary>The judgement; <see langword="null"/> while it is being worked out.</summary>
    public Judgement? Find(Case @case, JudgingOptions options) =>
        _answers.Find(Key(@case, options), () => Judge.Of(@case, options));

    /// <summary>The judgement, waited for.</summary>
    public Task<Judgement> TaskOf(Case @case, JudgingOptions options) =>
        _answers.Task(Key(@case, options), () => Judge.Of(@case, options));

    private static string Key(Case @case, JudgingOptions options) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Digest.Of(CaseFile.Write(@case))} {options.Draws} {options.Seed}"
        );
}
