using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>The model that a site starts from is the one that the mappings say. After a change: <c>./forumlks migration NAME</c>.</summary>
public sealed class CompiledModelTests
{
    [Fact]
    public void The_written_model_for_sqlite_is_the_mapped_one()
    {
        using var db = new SqliteForumDb(new DbContextOptionsBuilder<SqliteForumDb>().UseSqlite("Data Source=unused").Options);
        AssertSame(db);
    }

    [Fact]
    public void The_written_model_for_postgresql_is_the_mapped_one()
    {
        using var db = new PostgresForumDb(new DbContextOptionsBuilder<PostgresForumDb>().UseNpgsql("Host=unused").Options);
        AssertSame(db);
    }

    private static void AssertSame(ForumDb db)
    {
        Assert.IsAssignableFrom<RuntimeModel>(db.Model);
        var mapped = db.GetService<IDesignTimeModel>().Model;
        Assert.Equal(Lines(mapped), Lines(db.Model));
    }

    private static List<string> Lines(IModel model) =>
    [
        .. from type in model.GetEntityTypes()
           from line in LinesOf(type)
           orderby line
           select line,
    ];

    private static IEnumerable<string> LinesOf(IEntityType type)
    {
        var name = type.DisplayName();
        yield return $"{name}: {type.GetTableName()} {type.BaseType?.DisplayName()} {type.GetDiscriminatorValue()}";
        foreach (var property in type.GetDeclaredProperties())
        {
            yield return $"{name}.{property.Name}: {property.ClrType.Name} {property.GetColumnName()} {property.GetColumnType()} {property.IsNullable} {property.GetMaxLength()} {property.IsConcurrencyToken} {property.ValueGenerated} {property.GetTypeMapping().Converter?.GetType().Name} {property.GetTypeMapping().Converter?.ProviderClrType.Name}";
        }

        foreach (var index in type.GetDeclaredIndexes())
        {
            yield return $"{name} index {string.Join(',', index.Properties.Select(p => p.Name))} {index.IsUnique} {index.GetDatabaseName()} {index.GetFilter()}";
        }

        foreach (var key in type.GetDeclaredForeignKeys())
        {
            yield return $"{name} to {key.PrincipalEntityType.DisplayName()} by {string.Join(',', key.Properties.Select(p => p.Name))} {key.DeleteBehavior} {key.IsRequired} {key.IsUnique}";
        }

        foreach (var navigation in type.GetDeclaredNavigations())
        {
            yield return $"{name} navigates {navigation.Name} {navigation.IsEagerLoaded} {navigation.IsCollection}";
        }
    }
}
