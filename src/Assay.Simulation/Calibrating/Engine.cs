using Assay.Core.Cases;
using Assay.Core.Judging;

namespace Assay.Simulation.Calibrating;

/// <summary>An engine under trial; <see cref="Judge.AtMeans"/> but in tests that break it on purpose.</summary>
internal delegate PointJudgement Engine(Case @case);
