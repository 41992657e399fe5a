using Assay.Ingest;
using Assay.Storage.Journals;
using Assay.Web.Access;
using Assay.Web.Team;

namespace Assay.Web.Serving;

/// <summary>How a server is to run.</summary>
public sealed record ServeOptions
{
    /// <summary>The folder of the cases.</summary>
    public required string Folder { get; init; }

    /// <summary>The port on the loopback address; 0 takes any that is free.</summary>
    public int Port { get; init; }

    /// <summary>Who is let in.</summary>
    public required AccessBook Access { get; init; }

    /// <summary>The team that signs in; <see langword="null"/> where there is none, and tokens alone let in.</summary>
    public TeamOptions? Team { get; init; }

    /// <summary>How the workers that parse documents are started.</summary>
    public required WorkerLaunch Workers { get; init; }

    /// <summary>The key that signs checkpoints, taken when one is first signed.</summary>
    public required Func<SigningKey> Key { get; init; }

    /// <summary>Version of Assay.</summary>
    public required string Version { get; init; }

    /// <summary>Where traces and metrics go; <see langword="null"/>, the default, keeps them in the process.</summary>
    public Uri? Telemetry { get; init; }

    /// <summary>The time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
