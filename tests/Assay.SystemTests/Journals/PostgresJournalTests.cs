using Assay.Storage.Journals;

namespace Assay.SystemTests.Journals;

public sealed class PostgresJournalTests : JournalContract
{
    /// <summary>The server that <c>./test</c> starts.</summary>
    private static string Connection
    {
        get
        {
            var connection = Environment.GetEnvironmentVariable("ASSAY_POSTGRES");
            Assert.SkipWhen(
                string.IsNullOrEmpty(connection),
                "There is no PostgreSQL here; ./test starts one, or set ASSAY_POSTGRES."
            );
            return connection!;
        }
    }

    /// <inheritdoc/>
    protected override Journal Create() =>
        Journal.Create(PostgresDatabase.Open(Connection), TimeProvider.System);

    /// <inheritdoc/>
    protected override Journal Reopen(string name) =>
        Journal.Open(PostgresDatabase.Open(Connection), name, TimeProvider.System);
}
