namespace Assay.Web.Team;

/// <summary>The tables of a team's file.</summary>
internal static class TeamSchema
{
    /// <summary>Layout 1.</summary>
    public const string Create = """
        CREATE TABLE IF NOT EXISTS member(
          id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, role TEXT NOT NULL, password TEXT, stamp TEXT NOT NULL,
          failures INTEGER NOT NULL DEFAULT 0, locked_until TEXT, invitation TEXT, invited_until TEXT) STRICT;
        CREATE TABLE IF NOT EXISTS case_role(
          member_id INTEGER NOT NULL REFERENCES member(id) ON DELETE CASCADE, case_name TEXT NOT NULL,
          role TEXT NOT NULL, PRIMARY KEY (member_id, case_name)) STRICT, WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS passkey(
          credential BLOB PRIMARY KEY, member_id INTEGER NOT NULL REFERENCES member(id) ON DELETE CASCADE,
          json TEXT NOT NULL) STRICT;
        CREATE TABLE IF NOT EXISTS cookie_key(name TEXT PRIMARY KEY, xml TEXT NOT NULL) STRICT;
        """;
}
