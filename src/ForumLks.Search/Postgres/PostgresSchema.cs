namespace ForumLks.Search.Postgres;

/// <summary>The tables in PostgreSQL. Postings lie in blocks that are only ever added; compaction joins small ones.</summary>
internal static class PostgresSchema
{
    /// <summary>Raise with any change: an older schema is dropped and made anew, empty.</summary>
    public const int Version = 3;

    public const string Create = """
        CREATE TABLE IF NOT EXISTS search_state (name text PRIMARY KEY, value bigint NOT NULL);
        CREATE TABLE IF NOT EXISTS search_unit (
            unit bigint PRIMARY KEY, doc bigint NOT NULL, part int NOT NULL, generation bigint NOT NULL, available bigint NOT NULL, date bigint NOT NULL, page int, year int NOT NULL,
            audience text NOT NULL, kind text NOT NULL, space text, area text, topic text, vector bytea NOT NULL, path text NOT NULL,
            title text NOT NULL, summary text NOT NULL, body text NOT NULL);
        ALTER TABLE search_unit ALTER vector SET STORAGE EXTERNAL;
        CREATE INDEX IF NOT EXISTS search_unit_doc ON search_unit (doc, part);
        CREATE INDEX IF NOT EXISTS search_unit_space ON search_unit (space, unit) WHERE space IS NOT NULL;
        CREATE INDEX IF NOT EXISTS search_unit_area ON search_unit (area, unit) WHERE area IS NOT NULL;
        CREATE INDEX IF NOT EXISTS search_unit_topic ON search_unit (topic, unit) WHERE topic IS NOT NULL;
        CREATE TABLE IF NOT EXISTS search_posting (term bigint NOT NULL, newest bigint NOT NULL, block bytea NOT NULL);
        ALTER TABLE search_posting ALTER block SET STORAGE EXTERNAL;
        CREATE INDEX IF NOT EXISTS search_posting_term ON search_posting (term, newest);
        CREATE TABLE IF NOT EXISTS search_word (
            word text COLLATE "C" NOT NULL, audience text NOT NULL, n int NOT NULL, PRIMARY KEY (word, audience));
        CREATE TABLE IF NOT EXISTS search_abbreviation (short text NOT NULL, long text NOT NULL, audience text NOT NULL, n int NOT NULL, PRIMARY KEY (short, long, audience));
        CREATE INDEX IF NOT EXISTS search_abbreviation_long ON search_abbreviation (long);
        CREATE SEQUENCE IF NOT EXISTS search_unit_number;
        """;

    public const string NewPostings = """
        CREATE TABLE search_posting_new (term bigint NOT NULL, newest bigint NOT NULL, block bytea NOT NULL);
        ALTER TABLE search_posting_new ALTER block SET STORAGE EXTERNAL;
        """;

    public const string TakeNewPostings = """
        DROP TABLE search_posting;
        ALTER TABLE search_posting_new RENAME TO search_posting;
        CREATE INDEX search_posting_term ON search_posting (term, newest);
        """;

    public const string Drop = """
        DROP TABLE IF EXISTS search_abbreviation, search_word, search_posting, search_unit, search_state;
        DROP SEQUENCE IF EXISTS search_unit_number;
        """;

    public const string Empty = """
        DELETE FROM search_abbreviation;
        DELETE FROM search_word;
        DELETE FROM search_posting;
        DELETE FROM search_unit;
        DELETE FROM search_state;
        """;
}
