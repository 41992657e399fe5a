using Assay.Storage.Journals;

namespace Assay.SystemTests.Journals;

public sealed class SqliteJournalTests : JournalContract
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "case.assay");

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }

    /// <inheritdoc/>
    protected override Journal Create() =>
        Journal.Create(SqliteDatabase.Create(FilePath), TimeProvider.System);

    /// <inheritdoc/>
    protected override Journal Reopen(string name) =>
        Journal.Open(SqliteDatabase.Open(FilePath, toWrite: true), name, TimeProvider.System);
}
