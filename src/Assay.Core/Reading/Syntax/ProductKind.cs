namespace Assay.Core.Reading.Syntax;

/// <summary>How a matrix is multiplied; the sums are the same.</summary>
internal enum ProductKind
{
    /// <summary>Bytes, four inputs with the weights of eight outcomes in one step.</summary>
    Bytes,

    /// <summary>Numbers of 16 bits, in vectors of 512.</summary>
    Wide,

    /// <summary>Numbers of 16 bits, in vectors of 256.</summary>
    Middle,

    /// <summary>Numbers of 16 bits, in vectors of 128: what processors without wider ones have.</summary>
    Narrow,
}
