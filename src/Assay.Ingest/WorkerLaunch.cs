using System.Collections.Immutable;

namespace Assay.Ingest;

/// <summary>How to start a process that calls <see cref="IngestWorker.Run"/> on its standard streams.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record WorkerLaunch(string FileName, ImmutableArray<string> Arguments);
