namespace Assay.Core.Reading.Attributing.Learned;

/// <summary>The kinds of words that attribute.</summary>
internal enum CueKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A verb of saying.</summary>
    Say,

    /// <summary>A verb of asking, ordering or promising.</summary>
    Ask,

    /// <summary>A verb of holding or knowing something.</summary>
    Think,

    /// <summary>A verb or adjective of wanting, planning or expecting.</summary>
    Want,

    /// <summary>A verb or adjective of feeling or judging.</summary>
    Judge,

    /// <summary>A verb by which a document or finding says something.</summary>
    Show,

    /// <summary>A verb of seeming.</summary>
    Seem,

    /// <summary>A noun for what is said or held.</summary>
    Noun,
}
