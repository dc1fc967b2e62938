using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Data;

/// <summary>Where the data lives: <c>ForumLks:Data</c>, <c>ForumLks:Database</c> and <c>ConnectionStrings:Forum</c>.</summary>
public sealed class DatabaseSettings
{
    public const string Sqlite = "sqlite";
    public const string PostgreSql = "postgresql";

    /// <summary>One directory for the database, uploads and keys; a copy of it is a backup.</summary>
    [Required]
    public string Data { get; set; } = "data";

    [Required, AllowedValues(Sqlite, PostgreSql, ErrorMessage = "ForumLks:Database must be 'sqlite' or 'postgresql'.")]
    public string Database { get; set; } = Sqlite;

    public bool UsesPostgreSql => Database == PostgreSql;

    public string PathOf(params string[] parts) => Path.Combine([Path.GetFullPath(Data), .. parts]);
}
