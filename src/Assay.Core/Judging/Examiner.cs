using System.Collections.Immutable;
using Assay.Core.Cases;
using Assay.Core.Documents;
using Assay.Core.Provenance;
using Assay.Core.Reading;
using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>The main job: documents in, an examination out.</summary>
public static class Examiner
{
    /// <summary>Reads the documents, traces who took from whom, drafts a case of what they claim and judges it.</summary>
    /// <remarks>Pure: the same documents and options give the same examination on any number of threads (law 8).</remarks>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    /// <exception cref="ArgumentException">The options name a reference class that the templates don't have.</exception>
    public static Examination Examine(
        ImmutableArray<Document> documents,
        ExaminationOptions options,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var readings = Read(documents, options, cancellation);
        var derivations = DerivationReader.Read(readings, cancellation);
        cancellation.ThrowIfCancellationRequested();
        var examination = new Examination
        {
            Documents = readings,
            Derivations = derivations,
            Origins = OriginCounter.Count(readings, derivations),
            Unread = options.Unread,
            Warnings = options.Warnings,
            Version = options.Version,
        };
        var draft = CaseDrafter.Draft(readings, derivations, options.Templates, options.ReferenceClass);
        return draft is null ? examination : Judged(examination, draft.Case, options);
    }

    private static ImmutableArray<DocumentReading> Read(
        ImmutableArray<Document> documents,
        ExaminationOptions options,
        CancellationToken cancellation
    )
    {
        var patterns = options.Templates.Patterns;
        var readings = new DocumentReading[documents.Length];
        Parallel.For(
            0,
            documents.Length,
            new ParallelOptions { CancellationToken = cancellation },
            index => readings[index] = DocumentReader.Read(documents[index], patterns)
        );
        return [.. readings];
    }

    /// <summary>A case that is too entangled for exact inference costs the judgement, not the examination.</summary>
    private static Examination Judged(Examination examination, Case draft, ExaminationOptions options)
    {
        try
        {
            var judging = new JudgingOptions { Draws = options.Draws, Seed = options.Seed };
            return examination with { Judgement = Judge.Of(draft, judging) };
        }
        catch (WeighingRefusedException refused)
        {
            return examination with
            {
                Warnings = [.. examination.Warnings, $"No judgement was drafted: {refused.Message}"],
            };
        }
    }
}
