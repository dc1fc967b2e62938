using ForumLks.Web.Data;
using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Notifications;

/// <summary>An address that a server refused for good. No letter goes there until its owner says that it is right.</summary>
[Unaudited("what a mail server said")]
[Ungated("an address and a server's reply, for its owner and platform admins")]
public sealed class DeadAddress
{
    public string Email { get; private set; } = "";
    public string Reply { get; private set; } = "";
    public DateTime SinceUtc { get; private set; }

    public static DeadAddress Of(string email, string reply, DateTime now) => new() { Email = Normal(email), Reply = reply, SinceUtc = now };

    public static string Normal(string email) => email.Trim().ToLowerInvariant();
}

public sealed class DeadAddressMapping : IEntityTypeConfiguration<DeadAddress>
{
    public void Configure(EntityTypeBuilder<DeadAddress> builder)
    {
        builder.ToTable("DeadAddresses");
        builder.HasKey(a => a.Email);
        builder.Property(a => a.Email).HasMaxLength(200);
        builder.Property(a => a.Reply).HasMaxLength(300);
    }
}

public sealed class Addresses(TimeProvider clock) : IAddresses
{
    public async Task<IReadOnlySet<string>> Dead(ForumDb db, IReadOnlyCollection<string> emails, CancellationToken cancel)
    {
        var normal = emails.Select(DeadAddress.Normal).ToList();
        var dead = await db.Set<DeadAddress>().Where(a => normal.Contains(a.Email)).Select(a => a.Email).ToListAsync(cancel);
        return emails.Where(e => dead.Contains(DeadAddress.Normal(e))).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public async Task<DeadAddressNote?> Find(ForumDb db, string email, CancellationToken cancel)
    {
        var normal = DeadAddress.Normal(email);
        return await db.Set<DeadAddress>().AsNoTracking().Where(a => a.Email == normal).Select(a => new DeadAddressNote(a.SinceUtc, a.Reply)).FirstOrDefaultAsync(cancel);
    }

    public async Task Trust(ForumDb db, string email, CancellationToken cancel)
    {
        var normal = DeadAddress.Normal(email);
        await db.Set<DeadAddress>().Where(a => a.Email == normal).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Marks it once, however often it is refused.</summary>
    public async Task Bury(ForumDb db, string email, string reply, CancellationToken cancel)
    {
        var normal = DeadAddress.Normal(email);
        if (await db.Set<DeadAddress>().AnyAsync(a => a.Email == normal, cancel))
        {
            return;
        }

        db.Add(DeadAddress.Of(email, reply, clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException raced) when (raced.IsRace())
        {
            // Another server heard the same at the same time.
            db.ChangeTracker.Clear();
        }
    }
}
