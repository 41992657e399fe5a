namespace Assay.Cli;

/// <summary>How <c>cite</c> prints references.</summary>
internal enum CiteForm
{
    /// <summary>A table to read.</summary>
    Table,

    /// <summary>CSL-JSON.</summary>
    Json,

    /// <summary>BibTeX.</summary>
    BibTeX,
}
