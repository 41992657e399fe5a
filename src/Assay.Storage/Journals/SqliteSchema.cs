namespace Assay.Storage.Journals;

/// <summary>The tables of an <c>.assay</c> file. What each is for stands in <c>docs/method/journal.md</c>.</summary>
internal static class SqliteSchema
{
    /// <summary>Layout 1.</summary>
    public const string Create = """
        CREATE TABLE head(
          case_id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, number INTEGER NOT NULL, hash BLOB NOT NULL,
          tree BLOB NOT NULL) STRICT;
        CREATE TABLE event(
          case_id INTEGER NOT NULL REFERENCES head(case_id), number INTEGER NOT NULL, at TEXT NOT NULL,
          who TEXT NOT NULL, kind TEXT NOT NULL, why TEXT, request TEXT, payload TEXT, payload_digest BLOB NOT NULL,
          hash BLOB NOT NULL, PRIMARY KEY (case_id, number)) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX event_request ON event(case_id, request) WHERE request IS NOT NULL;
        CREATE TABLE entity(
          id INTEGER PRIMARY KEY, case_id INTEGER NOT NULL, key TEXT NOT NULL, value TEXT, version INTEGER NOT NULL,
          first INTEGER NOT NULL, UNIQUE (case_id, key),
          FOREIGN KEY (case_id, version) REFERENCES event(case_id, number) DEFERRABLE INITIALLY DEFERRED) STRICT;
        CREATE TABLE change(
          case_id INTEGER NOT NULL, key TEXT NOT NULL, event INTEGER NOT NULL,
          PRIMARY KEY (case_id, key, event),
          FOREIGN KEY (case_id, event) REFERENCES event(case_id, number) DEFERRABLE INITIALLY DEFERRED
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE blob(
          case_id INTEGER NOT NULL REFERENCES head(case_id), digest BLOB NOT NULL, bytes BLOB NOT NULL,
          PRIMARY KEY (case_id, digest)) STRICT;
        CREATE TABLE checkpoint(
          case_id INTEGER NOT NULL REFERENCES head(case_id), size INTEGER NOT NULL, text TEXT NOT NULL,
          PRIMARY KEY (case_id, size)) STRICT;
        CREATE VIRTUAL TABLE search USING fts5(
          body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2', prefix='2 3');
        """;
}
