namespace ForumLks.Search.Sqlite;

/// <summary>The tables in SQLite. FTS5 keeps no copy of the text: its content is <c>search_unit</c>.</summary>
internal static class Fts5Schema
{
    /// <summary>Raise with any change: an older schema is dropped and made anew, empty.</summary>
    public const int Version = 3;

    public const string Create = """
        CREATE TABLE IF NOT EXISTS search_state (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS search_unit (
            unit INTEGER PRIMARY KEY, doc INTEGER NOT NULL, part INTEGER NOT NULL, generation INTEGER NOT NULL, page INTEGER, audience TEXT NOT NULL, available INTEGER NOT NULL, kind TEXT NOT NULL,
            space TEXT, area TEXT, topic TEXT, year INTEGER NOT NULL, date INTEGER NOT NULL, vector BLOB NOT NULL, path TEXT NOT NULL,
            title TEXT NOT NULL, summary TEXT NOT NULL, body TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS search_unit_doc ON search_unit (doc, part);
        CREATE INDEX IF NOT EXISTS search_unit_space ON search_unit (space) WHERE space IS NOT NULL;
        CREATE INDEX IF NOT EXISTS search_unit_area ON search_unit (area) WHERE area IS NOT NULL;
        CREATE INDEX IF NOT EXISTS search_unit_topic ON search_unit (topic) WHERE topic IS NOT NULL;
        CREATE TABLE IF NOT EXISTS search_word (
            word TEXT NOT NULL, audience TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (word, audience)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS search_abbreviation (
            short TEXT NOT NULL, long TEXT NOT NULL, audience TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (short, long, audience)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS search_abbreviation_long ON search_abbreviation (long);
        CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5(
            title, summary, body, content='search_unit', content_rowid='unit', tokenize='forumlks', columnsize=0);
        """;

    // More postings gather in memory before FTS5 writes a segment: fewer merges while many documents are indexed.
    public const string Configure = "INSERT INTO search_fts (search_fts, rank) VALUES ('hashsize', 8388608)";

    public const string Drop = """
        DROP TABLE IF EXISTS search_fts;
        DROP TABLE IF EXISTS search_abbreviation;
        DROP TABLE IF EXISTS search_word;
        DROP TABLE IF EXISTS search_unit;
        DROP TABLE IF EXISTS search_state;
        """;

    public const string Empty = """
        INSERT INTO search_fts (search_fts) VALUES ('delete-all');
        DELETE FROM search_abbreviation;
        DELETE FROM search_word;
        DELETE FROM search_unit;
        DELETE FROM search_state;
        """;
}
