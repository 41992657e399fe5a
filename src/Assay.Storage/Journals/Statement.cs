using System.Data;
using System.Data.Common;

namespace Assay.Storage.Journals;

/// <summary>A statement with its parameters, for use again and again on one connection.</summary>
internal sealed class Statement : IDisposable
{
    private static readonly Dictionary<string, DbType> Types = new(StringComparer.Ordinal)
    {
        ["case"] = DbType.Int64,
        ["id"] = DbType.Int64,
        ["number"] = DbType.Int64,
        ["after"] = DbType.Int64,
        ["version"] = DbType.Int64,
        ["first"] = DbType.Int64,
        ["size"] = DbType.Int64,
        ["limit"] = DbType.Int64,
        ["hash"] = DbType.Binary,
        ["tree"] = DbType.Binary,
        ["digest"] = DbType.Binary,
        ["bytes"] = DbType.Binary,
    };

    private readonly DbCommand _command;

    /// <summary>A statement.</summary>
    /// <param name="connection">Where it runs.</param>
    /// <param name="sql">Its text, with <c>@name</c> for a parameter.</param>
    /// <param name="parameters">The names of the parameters, in the order in which values are given.</param>
    public Statement(DbConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        foreach (var name in parameters)
        {
            var parameter = _command.CreateParameter();
            parameter.ParameterName = $"@{name}";
            parameter.DbType = Types.GetValueOrDefault(name, DbType.String);
            _command.Parameters.Add(parameter);
        }
    }

    /// <summary>Runs it, and says how many rows it changed.</summary>
    public int Run(DbTransaction? transaction, params ReadOnlySpan<object?> values)
    {
        Bind(transaction, values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>The first row in a form of the caller's; default where there is none.</summary>
    public T? First<T>(
        DbTransaction? transaction,
        Func<DbDataReader, T> read,
        params ReadOnlySpan<object?> values
    )
    {
        Bind(transaction, values);
        using var reader = _command.ExecuteReader();
        return reader.Read() ? read(reader) : default;
    }

    /// <summary>All rows.</summary>
    public List<T> All<T>(
        DbTransaction? transaction,
        Func<DbDataReader, T> read,
        params ReadOnlySpan<object?> values
    )
    {
        Bind(transaction, values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private void Bind(DbTransaction? transaction, ReadOnlySpan<object?> values)
    {
        _command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
