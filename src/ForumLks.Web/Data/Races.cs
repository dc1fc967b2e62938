using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Data;

public static class Races
{
    /// <summary>
    /// Whether a change was refused because another one came first: its row was changed, a twin with the same key stands there already, what
    /// it refers to is gone, or the two waited for each other. Anything else that a database refuses is a mistake of ours.
    /// </summary>
    public static bool IsRace(this Exception failure) =>
        failure is DbUpdateConcurrencyException || (failure is DbUpdateException { InnerException: DbException refusal } && IsRefusedForAnother(refusal));

    /// <summary>Codes: https://www.sqlite.org/rescode.html and https://www.postgresql.org/docs/current/errcodes-appendix.html.</summary>
    private static bool IsRefusedForAnother(DbException refusal) => refusal is SqliteException sqlite
        ? sqlite is { SqliteErrorCode: 5 or 6 } or { SqliteExtendedErrorCode: 787 or 1555 or 2067 or 2579 }
        : refusal.SqlState is "23503" or "23505" or "40001" or "40P01" or "55P03";
}
