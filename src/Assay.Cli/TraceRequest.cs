namespace Assay.Cli;

/// <summary>What <c>trace</c> was asked for.</summary>
internal sealed record TraceRequest
{
    /// <summary>What to read; <see langword="null"/> where all that is in the store is to be traced.</summary>
    public string? Path { get; init; }

    /// <summary>The folder of the store, or <see langword="null"/>.</summary>
    public string? Store { get; init; }

    /// <summary>Identifiers of documents to take out of the store first.</summary>
    public IReadOnlyList<string> Forget { get; init; } = [];

    /// <summary>Documents that are older, counted from the latest one, are taken out of the store.</summary>
    public double? ExpireHours { get; init; }

    /// <summary>Whether anything of the store is to be changed, rather than only traced.</summary>
    public bool ChangesStore => Path is not null || Forget.Count > 0 || ExpireHours is not null;

    public bool Json { get; init; }

    public bool Explain { get; init; }

    /// <summary>The file to write besides, or <see langword="null"/>.</summary>
    public string? Out { get; init; }

    /// <summary>Most pairs whose shared passages a page shows.</summary>
    public int Pairs { get; init; } = 20;

    public int Stories { get; init; } = 10;

    public int Threads { get; init; } = 1;
}
