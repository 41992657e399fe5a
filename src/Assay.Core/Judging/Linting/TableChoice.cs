namespace Assay.Core.Judging.Linting;

/// <summary>How the linter came to the table that it holds a report's words against.</summary>
public enum TableChoice
{
    /// <summary>It was asked for.</summary>
    Asked,

    /// <summary>The report names it.</summary>
    Named,

    /// <summary>It fits the report's words best; of tables that fit equally well, the default.</summary>
    Fitting,
}
