namespace Assay.Core.Reading.Naming;

/// <summary>What a name names.</summary>
public enum NameKind
{
    /// <summary>No word around it tells.</summary>
    Unknown,

    /// <summary>Somebody.</summary>
    Person,

    /// <summary>An office, company, party or other body.</summary>
    Organisation,

    /// <summary>A country, town or region.</summary>
    Place,

    /// <summary>A newspaper, journal or news service.</summary>
    Publication,
}
