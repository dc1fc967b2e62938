using ForumLks.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

// Writes a migration NAME for both databases from the model as it stands; nothing is connected to.
if (args is not [var name])
{
    Console.Error.WriteLine("Say the migration's name: ./forumlks migration NAME");
    return 2;
}

using var sqlite = new SqliteForumDb(new DbContextOptionsBuilder<SqliteForumDb>().UseSqlite("Data Source=unused").Options, []);
using var postgres = new PostgresForumDb(new DbContextOptionsBuilder<PostgresForumDb>().UseNpgsql("Host=unused").Options, []);
Write(sqlite, "Sqlite", new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices());
Write(postgres, "Postgres", new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices());
return 0;

void Write(ForumDb db, string database, IDesignTimeServices provider)
{
    var project = Path.GetFullPath("src/ForumLks.Web");
    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices();
    services.AddDbContextDesignTimeServices(db);
    provider.ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    var scaffolder = built.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration($"{name}", "ForumLks.Web", $"Data.Migrations.{database}");
    var files = scaffolder.Save(project, migration, Path.Combine(project, "Data", "Migrations", database), dryRun: false);
    Console.WriteLine(files.MigrationFile);
}
