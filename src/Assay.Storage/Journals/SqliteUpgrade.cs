using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Assay.Storage.Journals;

/// <summary>Brings a file of an older layout to the newest: all steps together, or none.</summary>
internal static class SqliteUpgrade
{
    /// <summary>The statements that bring a file of layout n to layout n + 1, at place n - 1. There is one layout so far.</summary>
    public static readonly ImmutableArray<string> Steps = [];

    /// <summary>Does it.</summary>
    /// <param name="connection">A connection that writes.</param>
    /// <param name="steps">Such as <see cref="Steps"/>.</param>
    public static void Run(SqliteConnection connection, ImmutableArray<string> steps)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        // Read here: another program may have done it since the file was opened.
        var layout = Convert.ToInt32(
            Execute(connection, "PRAGMA user_version"),
            CultureInfo.InvariantCulture
        );
        foreach (var step in steps.Skip(layout - 1))
            Execute(connection, step);
        Execute(
            connection,
            string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {steps.Length + 1}")
        );
        transaction.Commit();
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
