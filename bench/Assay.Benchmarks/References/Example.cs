using Assay.Core.Reading.References;

namespace Assay.Benchmarks.References;

/// <summary>One reference ready to be learned from.</summary>
/// <param name="Features">The numbers of each word's features.</param>
/// <param name="Gates">The gate that leads to each word.</param>
/// <param name="Labels">The label of each word.</param>
/// <param name="Customs">By which customs it is labelled.</param>
internal sealed record Example(int[][] Features, int[] Gates, ReferenceLabel[] Labels, int Customs);
