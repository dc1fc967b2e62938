using ForumLks.Web.Platform.Operations;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Platform.Security.SignedLinks;

/// <summary>Links that have ended need not be remembered: their own date says so.</summary>
public sealed class LinkRetention : IRetains
{
    private const int Days = 30;

    public IEnumerable<RetentionRule> Rules =>
    [
        new("tautan", "Catatan bahwa tautan sekali pakai sudah dipakai", $"{Days} hari setelah tautannya berakhir", "Supaya tautan tidak dipakai dua kali", "Dihapus",
            (db, now, cancel) => db.Set<OnceLink>().Where(l => l.ExpiresUtc < now.AddDays(-Days)).ExecuteDeleteAsync(cancel)),
    ];
}
