using Assay.Core.Reading.Dates;

namespace Assay.Core.Reading.Citations;

/// <summary>The fields of one item while they are being read.</summary>
internal sealed class CitedWork
{
    public WorkForm Form { get; set; }
    public List<string> Authors { get; } = [];
    public List<string> Editors { get; } = [];
    public List<string> Translators { get; } = [];
    public CitedKind Kind { get; set; }
    public string? Title { get; set; }
    public string? Container { get; set; }
    public string? Place { get; set; }
    public string? Publisher { get; set; }
    public string? Volume { get; set; }
    public string? Issue { get; set; }
    public string? Pages { get; set; }
    public string? Address { get; set; }
    public string? Source { get; set; }
    public string? Series { get; set; }
    public string? Edition { get; set; }
    public string? Genre { get; set; }
    public string? Doi { get; set; }
    public string? StandardNumber { get; set; }
    public string? Note { get; set; }
    public StatedDate? Date { get; set; }

    /// <summary>Whether an author stands there as a dash or "the same": the name is elsewhere.</summary>
    public bool IsAuthorElided { get; set; }

    /// <summary>Whether the title stands in quotation marks.</summary>
    public bool IsTitleQuoted { get; set; }

    /// <summary>Whether words that are neither names nor an outlet stand before the quoted title: prose with a quotation.</summary>
    public bool HasWordsBeforeQuotation { get; set; }

    /// <summary>Whether the words show beyond doubt that a work is cited, wherever they stand.</summary>
    public bool IsSure { get; set; }

    /// <summary>Whether anything names the work.</summary>
    public bool HasName =>
        Authors.Count > 0 || Title is not null || Container is not null || Source is not null;
}
