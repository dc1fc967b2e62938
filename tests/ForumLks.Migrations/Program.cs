using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Scaffolding;
using Microsoft.Extensions.DependencyInjection;

// Writes a migration NAME for both databases from the model as it stands, and the model itself as code; nothing is connected to.
// Without a name only the model is written.
if (args.Length > 1)
{
    Console.Error.WriteLine("Say the migration's name: ./forumlks migration NAME");
    return 2;
}

var project = Path.GetFullPath("src/ForumLks.Web");
using var sqlite = new SqliteForumDb(new DbContextOptionsBuilder<SqliteForumDb>().UseSqlite("Data Source=unused").Options);
using var postgres = new PostgresForumDb(new DbContextOptionsBuilder<PostgresForumDb>().UseNpgsql("Host=unused").Options);
Write(sqlite, "Sqlite", new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices());
Write(postgres, "Postgres", new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices());
return 0;

void Write(ForumDb db, string database, IDesignTimeServices provider)
{
    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices();
    services.AddDbContextDesignTimeServices(db);
    provider.ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    if (args is [var name])
    {
        WriteMigration(built, name, database);
    }

    WriteModel(db, built, database);
}

void WriteMigration(IServiceProvider services, string name, string database)
{
    var scaffolder = services.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "ForumLks.Web", $"Data.Migrations.{database}");
    var files = scaffolder.Save(project, migration, Path.Combine(project, "Data", "Migrations", database), dryRun: false);
    Console.WriteLine(files.MigrationFile);
}

// A site that starts from the written model need not work it out by reflection: the first page comes half a second sooner.
void WriteModel(ForumDb db, IServiceProvider services, string database)
{
    var folder = Path.Combine(project, "Data", "CompiledModel", database);
    if (Directory.Exists(folder))
    {
        Directory.Delete(folder, recursive: true);
    }

    Directory.CreateDirectory(folder);
    var model = db.GetService<Microsoft.EntityFrameworkCore.Metadata.IDesignTimeModel>().Model;
    var options = new CompiledModelCodeGenerationOptions
    {
        ContextType = db.GetType(),
        ModelNamespace = $"ForumLks.Web.Data.CompiledModel.{database}",
        Language = "C#",
        UseNullableReferenceTypes = true,
    };
    foreach (var file in services.GetRequiredService<ICompiledModelScaffolder>().ScaffoldModel(model, folder, options))
    {
        Console.WriteLine(Path.GetRelativePath(project, file));
    }
}
