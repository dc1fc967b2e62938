using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Data;

/// <summary>
/// The database. It knows no feature: entities come from the configurations that features carry, and what must happen
/// with every write (audit, search index, cache) comes from <see cref="ISaveParticipant"/>s.
/// </summary>
public abstract class ForumDb(DbContextOptions options) : DbContext(options)
{
    private readonly List<Change> _committing = [];
    private ISaveParticipant[]? _participants;
    private bool _insideTransaction;

    /// <summary>Asked at the first save only: most requests read, and a pooled context outlives the request.</summary>
    public Func<IEnumerable<ISaveParticipant>> Participants
    {
        get;
        set => (field, _participants) = (value, null);
    } = () => [];

    private ISaveParticipant[] Attending => _participants ??= [.. Participants()];

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ForumDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<UtcConverter>();
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(24);
    }

    /// <summary>Saves in one transaction with all that belongs to the write; readers learn of it after the commit.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        InTransaction(
            async cancel =>
            {
                var changes = Change.Collect(ChangeTracker);
                var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancel);
                _committing.AddRange(changes);
                foreach (var participant in Attending)
                {
                    await participant.BeforeCommit(this, changes, cancel);
                }

                return written;
            },
            cancellationToken);

    /// <summary>
    /// One of very many saves inside a transaction. Participants see each before the commit; after it they hear of all of them once, by
    /// <paramref name="summary"/>, so that no entity has to stay in memory until then. What they and <paramref name="beside"/> add is written without looking
    /// through all entities again, which are records of JSON: they add rows and change none.
    /// </summary>
    public async Task SaveOfMany(object summary, Func<IEnumerable<object>> beside, CancellationToken cancel)
    {
        var changes = Change.Collect(ChangeTracker);
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await base.SaveChangesAsync(true, cancel);
            if (!_committing.Exists(c => ReferenceEquals(c.Entity, summary)))
            {
                _committing.Add(new Change(summary, EntityState.Modified, []));
            }

            foreach (var participant in Attending)
            {
                await participant.BeforeCommit(this, changes, cancel);
            }

            AddRange(beside());
            await base.SaveChangesAsync(true, cancel);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Runs several saves as one; on an exception nothing of them remains.</summary>
    public async Task<T> InTransaction<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        if (_insideTransaction)
        {
            return await work(cancel);
        }

        _insideTransaction = true;
        _committing.Clear();
        try
        {
            var result = await Committed(work, cancel);
            await Tell(cancel);
            return result;
        }
        finally
        {
            _insideTransaction = false;
        }
    }

    /// <summary>The same for very much: while it runs, the database may hold more of what it writes in memory.</summary>
    public async Task<T> InLongTransaction<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        // Opened here, it stays one connection until the end.
        await Database.OpenConnectionAsync(cancel);
        try
        {
            await HoldMuch(true);
            return await InTransaction(work, cancel);
        }
        finally
        {
            await HoldMuch(false);
            await Database.CloseConnectionAsync();
        }
    }

    protected virtual Task HoldMuch(bool much) => Task.CompletedTask;

    /// <summary>Writes rows of a participant's own, without going through the participants again.</summary>
    public Task<int> SaveQuietly(CancellationToken cancel) => base.SaveChangesAsync(true, cancel);

    /// <summary>Where a database takes one writer at a time, the others wait here, without holding a thread.</summary>
    protected virtual Task<IDisposable?> Turn(CancellationToken cancel) => Task.FromResult<IDisposable?>(null);

    private async Task<T> Committed<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancel)
    {
        using var turn = await Turn(cancel);
        // A save that fails ends the whole: a mark before each to return to would be two journeys to the database, for nobody.
        Database.AutoSavepointsEnabled = false;
        await using var transaction = await Database.BeginTransactionAsync(cancel);
        var result = await work(cancel);
        await transaction.CommitAsync(cancel);
        return result;
    }

    private async Task Tell(CancellationToken cancel)
    {
        if (_committing.Count == 0)
        {
            return;
        }

        Change[] changes = [.. _committing];
        foreach (var participant in Attending)
        {
            await participant.AfterCommit(this, changes, cancel);
        }
    }
}

public sealed class SqliteForumDb(DbContextOptions<SqliteForumDb> options) : ForumDb(options)
{
    private static readonly Turns Writers = new();

    /// <summary>
    /// The usual cache is small, because there are many connections; with it a transaction of thousands of rows writes the same pages to the log again and again.
    /// </summary>
    protected override async Task HoldMuch(bool much)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.CommandText = much ? $"PRAGMA cache_size=-{SqliteConnectionSetup.MuchKilobytes}" : $"PRAGMA cache_size=-{SqliteConnectionSetup.UsualKilobytes}; PRAGMA shrink_memory";
        await command.ExecuteNonQueryAsync();
    }

    protected override Task<IDisposable?> Turn(CancellationToken cancel) => Writers.Wait(Database.GetConnectionString() ?? "", cancel);
}

public sealed class PostgresForumDb(DbContextOptions<PostgresForumDb> options) : ForumDb(options);
