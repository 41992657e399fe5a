using Assay.Core.Weighing;

namespace Assay.Core.Judging;

/// <summary>One thing that a judgement is tried without.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Place">Which: the report that is the origin, the assumption, the indicator.</param>
/// <param name="Name">As in <see cref="Linchpin.Remove"/>.</param>
/// <param name="Phrase">How a sentence names it: <c>without the origin r1</c>.</param>
/// <param name="Change">What it does to the case.</param>
internal sealed record Loss(LossKind Kind, int Place, string Name, string Phrase, Change Change);
