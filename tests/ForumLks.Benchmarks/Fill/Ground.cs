using System.Data.Common;

namespace ForumLks.Benchmarks.Fill;

/// <summary>What the set-up site already has and new items need: people, spaces, areas, and where the numbers continue.</summary>
public sealed record Ground(IReadOnlyList<Guid> Owners, IReadOnlyList<SpaceRow> Spaces, IReadOnlyList<AreaRow> Areas, long LastId)
{
    public static async Task<Ground> Read(DbConnection connection) => new(
        await connection.Rows("SELECT \"Id\" FROM \"Members\" ORDER BY \"UserName\"", r => r.GetGuid(0)),
        await connection.Rows("SELECT \"Id\", \"Slug\", \"ProvinceCode\" FROM \"Spaces\" ORDER BY \"Slug\"", r => new SpaceRow(r.GetInt64(0), r.GetString(1), r.IsDBNull(2) ? null : r.GetString(2))),
        await connection.Rows("SELECT \"Code\", \"Name\", \"ProvinceCode\" FROM \"Areas\" ORDER BY \"Code\"", r => new AreaRow(r.GetString(0), r.GetString(1), r.GetString(2))),
        (await connection.Rows("SELECT coalesce(max(\"Id\"), 0) FROM \"ContentItems\"", r => r.GetInt64(0)))[0]);

    /// <summary>A space of the area's province, or the country's.</summary>
    public SpaceRow SpaceFor(AreaRow area, Dice dice)
    {
        var near = Spaces.Where(s => s.ProvinceCode == area.ProvinceCode).ToList();
        return dice.Of(near.Count > 0 ? near : Spaces);
    }
}

public sealed record SpaceRow(long Id, string Slug, string? ProvinceCode);

public sealed record AreaRow(string Code, string Name, string ProvinceCode);

public static class Reading
{
    public static async Task<List<T>> Rows<T>(this DbConnection connection, string sql, Func<DbDataReader, T> read)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
