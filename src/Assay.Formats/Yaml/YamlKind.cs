namespace Assay.Formats.Yaml;

/// <summary>What a part of a YAML file is.</summary>
internal enum YamlKind
{
    /// <summary>A single word, number or text.</summary>
    Scalar,

    /// <summary>A list of parts.</summary>
    List,

    /// <summary>Parts under keys.</summary>
    Mapping,
}
