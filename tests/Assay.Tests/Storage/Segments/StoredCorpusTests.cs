namespace Assay.Tests.Storage.Segments;

public sealed class StoredCorpusTests : CorpusContract
{
    private protected override ICorpus Create() => new StoredCorpus();
}
