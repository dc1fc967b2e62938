using ForumLks.Benchmarks.Fill;
using ForumLks.Benchmarks.Serving;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Shared;
using ForumLks.Web.Platform.Content;
using Microsoft.Data.Sqlite;

namespace ForumLks.Benchmarks.Institutions;

/// <summary>Fills a set-up SQLite site with N invented institutions, spread over all areas; the same number gives the same ones. They are not in the search index.</summary>
public static class DirectoryRows
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly DateTime Newest = new(2026, 6, 30, 3, 0, 0, DateTimeKind.Utc);

    public static async Task Fill(SiteData data, int count)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(data.Folder, "forum.db"), Mode = SqliteOpenMode.ReadWrite, Pooling = false }.ToString());
        await connection.OpenAsync();
        var ground = await Ground.Read(connection);
        await using var items = new Insertion(
            connection, "ContentItems", "Id", "ContentItemId", "Type", "Slug", "Title", "Summary", "Area", "Topic", "SpaceId", "Visibility", "Status", "OwnerId", "CreatedUtc", "ModifiedUtc", "PublishedUtc", "ListedUtc", "Revision");
        await using var institutions = new Insertion(
            connection, "Institutions", "Id", "Content", "Kind", "Standing", "Rank", "Accreditation", "CheckedOn", "RegistrationUntil", "AccreditedUntil", "RegistrationNumber", "NameKey", "ServiceBits");
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var send = new Send(connection, transaction))
        {
            for (var n = 0; n < count; n++)
            {
                await Write(send, items, institutions, ground, n);
            }
        }

        await transaction.CommitAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Write(Send send, Insertion items, Insertion institutions, Ground ground, int n)
    {
        var dice = new Dice((ulong)n + 1);
        var area = dice.OfSkewed(ground.Areas);
        var made = new Institution();
        made.Write(ContentOf(dice, area, n));
        var (id, at) = (ground.LastId + n + 1, Newest.AddMinutes(-n));
        await items.Run(
            send, id, "4" + string.Concat(Enumerable.Range(0, 25).Select(_ => Alphabet[dice.Below(32)])), nameof(Institution), $"lembaga-{id}", made.Title, made.Summary, made.Area, made.Topic,
            ground.SpaceFor(area, dice).Id, (dice.OneIn(12) ? Visibility.Members : Visibility.Public).ToString(), nameof(ContentStatus.Published), dice.Of(ground.Owners), at, at, at, at, 1);
        await institutions.Run(
            send, id, JsonColumn.Write(made.Content), made.Kind.ToString(), made.Standing.ToString(), made.Rank?.ToString(), made.Accreditation?.ToString(), made.CheckedOn, made.RegistrationUntil, made.AccreditedUntil,
            made.RegistrationNumber, made.NameKey, made.ServiceBits);
    }

    private static InstitutionContent ContentOf(Dice dice, AreaRow area, int n) => new()
    {
        Title = $"LKS {new Prose(dice, area.Name).Institution} {n}",
        Kind = dice.OneIn(20) ? InstitutionKind.Lkks : dice.OneIn(20) ? InstitutionKind.Dinsos : InstitutionKind.Lks,
        ServiceKinds = [(ServiceKind)dice.Below(5)],
        Area = area.Code,
        Summary = "Lembaga yang dibuat untuk pengukuran.",
        Standing = dice.OneIn(10) ? InstitutionStanding.TidakAktif : InstitutionStanding.Aktif,
        RegistrationNumber = $"460/{n}/2024",
        Rank = dice.OneIn(4) ? null : dice.Of(Enum.GetValues<InstitutionRank>()),
        Accreditation = dice.OneIn(2) ? null : dice.Of(Enum.GetValues<Accreditation>()),
        CheckedOn = dice.OneIn(5) ? null : new DateOnly(2026, 6, 30).AddDays(-dice.Below(900)),
    };
}
