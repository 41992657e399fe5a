namespace Assay.Tests.Storage.Segments;

public sealed class MemoryCorpusTests : CorpusContract
{
    private protected override ICorpus Create() => new MemoryCorpus();
}
