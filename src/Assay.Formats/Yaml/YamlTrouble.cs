using YamlDotNet.Core;

namespace Assay.Formats.Yaml;

/// <summary>Says what broke the reading of a YAML file, in words that help to mend it.</summary>
internal static class YamlTrouble
{
    /// <summary>One sentence.</summary>
    public static string Says(YamlException exception) => exception.Message;
}
