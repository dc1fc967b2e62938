using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ForumLks.Web.Data;

/// <summary>
/// The migrations of one database, found among the public types. EF's own way asks the assembly for all its types, which loads each of them for good: eight
/// thousand, most of them made by the compiler and never used.
/// </summary>
public sealed class OwnMigrations(ICurrentDbContext current) : IMigrationsAssembly
{
    private readonly Type _context = current.Context.GetType();

    public Assembly Assembly => _context.Assembly;

    public IReadOnlyDictionary<string, TypeInfo> Migrations => field ??= new SortedList<string, TypeInfo>(
        Assembly.GetExportedTypes().Where(t => t.IsSubclassOf(typeof(Migration)) && IsOurs(t)).ToDictionary(t => t.GetCustomAttribute<MigrationAttribute>()!.Id, t => t.GetTypeInfo()),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>EF generates it beside the migrations, named after the context.</summary>
    public ModelSnapshot? ModelSnapshot => field ??= Migrations.Values.FirstOrDefault() is { } migration
        ? (ModelSnapshot)Activator.CreateInstance(Assembly.GetType($"{migration.Namespace}.{_context.Name}{nameof(ModelSnapshot)}", throwOnError: true)!)!
        : null;

    public string? FindMigrationId(string nameOrId) =>
        Migrations.Keys.FirstOrDefault(id => id.Equals(nameOrId, StringComparison.OrdinalIgnoreCase) || id.EndsWith("_" + nameOrId, StringComparison.OrdinalIgnoreCase));

    public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        var migration = (Migration)Activator.CreateInstance(migrationClass)!;
        migration.ActiveProvider = activeProvider;
        return migration;
    }

    private bool IsOurs(Type type) => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == _context;
}
