using System.Reflection;

namespace Assay.Cli;

/// <summary>The version of this program.</summary>
internal static class ProductVersion
{
    /// <summary>As in <c>Directory.Build.props</c>, such as <c>0.1.0</c>.</summary>
    public static string Text { get; } =
        typeof(ProductVersion)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()
            ?.InformationalVersion
        ?? "unknown";
}
