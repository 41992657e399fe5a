using System.Collections.Concurrent;
using Assay.Storage.Journals;
using Assay.Web.Living;

namespace Assay.Web.Serving;

/// <summary>The cases that a server has: the <c>.assay</c> files of one folder, each opened when it is first asked for.</summary>
public sealed class CaseShelf : IDisposable
{
    private const string Ending = ".assay";
    private const int LongestName = 80;

    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<string, Lazy<Shelved>> _open = new(StringComparer.Ordinal);

    /// <summary>A shelf.</summary>
    /// <param name="folder">The folder, which must be there.</param>
    /// <param name="clock">The time of events.</param>
    public CaseShelf(string folder, TimeProvider clock) => (_folder, _clock) = (folder, clock);

    /// <summary>The names of the cases, in order.</summary>
    public IReadOnlyList<string> Names() =>
        [
            .. Directory
                .EnumerateFiles(_folder, $"*{Ending}")
                .Select(Path.GetFileNameWithoutExtension)
                .Where(name => IsName(name!))
                .Order(StringComparer.Ordinal)!,
        ];

    /// <summary>A case; <see langword="null"/> where there is none of that name.</summary>
    /// <exception cref="JournalTroubleException">It is there and can't be opened.</exception>
    public LivingCase? Find(string name)
    {
        if (_open.TryGetValue(name, out var known))
        {
            if (known.Value.IsWritable || !SqliteDatabase.IsWritable(PathOf(name)))
                return known.Value.Case;
            // The disk was read-only, and is no more.
            _open.TryRemove(KeyValuePair.Create(name, known));
        }

        if (!IsName(name) || !File.Exists(PathOf(name)))
            return null;
        var opened = _open.GetOrAdd(
            name,
            key => new Lazy<Shelved>(() =>
            {
                var isWritable = SqliteDatabase.IsWritable(PathOf(key));
                return Living(
                    SqliteDatabase.Open(PathOf(key), isWritable),
                    database => Journal.Open(database, name: null, _clock),
                    isWritable
                );
            })
        );
        try
        {
            return opened.Value.Case;
        }
        catch (JournalTroubleException)
        {
            // Somebody may mend it while the server runs.
            _open.TryRemove(KeyValuePair.Create(name, opened));
            throw;
        }
    }

    /// <summary>Begins a case.</summary>
    /// <returns><see langword="null"/> where there is one of that name.</returns>
    /// <exception cref="FormatException">The name can't be that of a case; the message says what is wanted.</exception>
    public LivingCase? Create(string name)
    {
        if (!IsName(name))
            throw new FormatException(
                $"a case is named by at most {LongestName} letters, digits, hyphens and underscores, a letter or digit first"
            );
        var made = new Lazy<Shelved>(() =>
            Living(
                SqliteDatabase.Create(PathOf(name)),
                database => Journal.Create(database, _clock),
                isWritable: true
            )
        );
        if (File.Exists(PathOf(name)) || !_open.TryAdd(name, made))
            return null;
        try
        {
            return made.Value.Case;
        }
        catch
        {
            _open.TryRemove(KeyValuePair.Create(name, made));
            throw;
        }
    }

    /// <summary>Closes every case that is open.</summary>
    public void Dispose()
    {
        foreach (var opened in _open.Values.Where(item => item.IsValueCreated))
            opened.Value.Case.Journal.Dispose();
        _open.Clear();
    }

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName
        && char.IsAsciiLetterOrDigit(name[0])
        && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');

    private static Shelved Living(
        SqliteDatabase database,
        Func<SqliteDatabase, Journal> open,
        bool isWritable
    )
    {
        try
        {
            return new Shelved(new LivingCase(open(database)), isWritable);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    private string PathOf(string name) => Path.Combine(_folder, name + Ending);

    /// <summary>A case that is open.</summary>
    private sealed record Shelved(LivingCase Case, bool IsWritable);
}
