namespace Assay.Tests.Storage.Segments;

/// <summary>The contract where everything is in the log still.</summary>
public sealed class LoggedCorpusTests : CorpusContract
{
    private protected override ICorpus Create() => new StoredCorpus(100_000);
}
