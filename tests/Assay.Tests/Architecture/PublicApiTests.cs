using System.Reflection;
using PublicApiGenerator;

namespace Assay.Tests.Architecture;

/// <summary>What the libraries offer to others changes only in a reviewed file.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    [Theory]
    [InlineData("Assay.Core")]
    [InlineData("Assay.Formats")]
    [InlineData("Assay.Ingest")]
    [InlineData("Assay.Networks")]
    [InlineData("Assay.Reports")]
    [InlineData("Assay.Simulation")]
    [InlineData("Assay.Storage")]
    public void The_public_surface_is_as_approved(string library) =>
        Approval.Check($"PublicApi/{library}.txt", Assembly.Load(library).GeneratePublicApi(Options) + "\n");
}
