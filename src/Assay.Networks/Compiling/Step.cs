namespace Assay.Networks.Compiling;

/// <summary>One operation of the flat program.</summary>
internal sealed record Step(Kernel Kernel, int[] Inputs, int Output, bool IsMaximised = false);
