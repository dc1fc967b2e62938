using ForumLks.Web.Data;

namespace ForumLks.Web.Platform.People;

/// <summary>
/// What a feature holds about a person: it gives a copy of it to the person, and forgets it when the person leaves. A test knows every
/// column that names a person and fails for one that nobody answers for.
/// </summary>
public interface IPersonalData
{
    /// <summary>The name of its file in the copy, in Indonesian: "tulisan".</summary>
    string Name { get; }

    /// <summary>The columns it answers for, as "Entity.Property".</summary>
    IReadOnlyCollection<string> Covers { get; }

    /// <summary>Rows as they are written into the copy; never about anybody else.</summary>
    Task<IReadOnlyList<object>> Of(ForumDb db, Person person, CancellationToken cancel);

    /// <summary>Paths under <c>/media/</c> of files that belong into the copy.</summary>
    Task<IReadOnlyList<string>> Files(ForumDb db, Person person, CancellationToken cancel) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The person leaves: what nobody else needs goes, what others built on stays without the name. In the caller's transaction.</summary>
    Task Forget(ForumDb db, Person person, DateTime now, CancellationToken cancel) => Task.CompletedTask;
}

/// <param name="Email">For what is known by address only, such as letters.</param>
public sealed record Person(Guid Id, string? Email)
{
    /// <summary>What stands where the name of somebody stood who has left.</summary>
    public const string Gone = "Anggota yang sudah keluar";
}
