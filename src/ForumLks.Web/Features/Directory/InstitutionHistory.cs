using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Directory;

/// <summary>
/// What each value was, since when and by whom, read from the revisions. Only the facts of the directory are told, and only from the day the entry was out:
/// running text, addresses and contacts that somebody took back must not come to light again here.
/// </summary>
public sealed class InstitutionHistory(ForumDb db)
{
    private const int MostRevisions = 300;
    private static readonly string[] Told = ["Nama", "Nama lain", "Jenis", "Layanan", "Wilayah", "Keadaan", "Tanda daftar", "Peringkat", "Akreditasi", "Bentuk hukum", "Daya tampung", "Pekerja", "Diperiksa"];

    public async Task<IReadOnlyList<FieldHistory>> Of(Institution institution, bool namesPeople, CancellationToken cancel)
    {
        var saved = await Revisions(institution, cancel);
        var names = await NamesOf(saved, namesPeople, cancel);
        return [.. Told.Select(field => new FieldHistory(field, [.. Steps(field, saved, names)])).Where(f => f.Steps.Any(s => s.Value.Length > 0))];
    }

    /// <summary>The one that was in force when it came out, and all after it; oldest first.</summary>
    private async Task<List<SavedFacts>> Revisions(Institution institution, CancellationToken cancel)
    {
        var out_ = institution.PublishedUtc ?? DateTime.MaxValue;
        var found = await db.Set<ContentRevision>().AsNoTracking().Where(r => r.ItemId == institution.Id).OrderByDescending(r => r.Number).Take(MostRevisions).ToListAsync(cancel);
        found.Reverse();
        var first = Math.Max(0, found.FindLastIndex(r => r.AtUtc <= out_));
        return [.. found.Skip(first).Select(r => new SavedFacts(r.AtUtc, r.ById, JsonColumn.Read<InstitutionContent>(r.Json).Lines().ToLookup(l => l.Label, l => l.Text)))];
    }

    private async Task<Dictionary<Guid, string>> NamesOf(List<SavedFacts> saved, bool namesPeople, CancellationToken cancel)
    {
        var ids = saved.Select(s => s.ById).Distinct().ToList();
        return namesPeople ? await db.Set<Member>().AsNoTracking().IgnoreAutoIncludes().Where(m => ids.Contains(m.Id) && !m.HidesName).ToDictionaryAsync(m => m.Id, m => m.DisplayName, cancel) : [];
    }

    private static IEnumerable<FieldStep> Steps(string field, List<SavedFacts> saved, Dictionary<Guid, string> names)
    {
        string? before = null;
        foreach (var one in saved)
        {
            var value = one.Lines[field].FirstOrDefault() ?? "";
            if (value != before && !(before is null && value.Length == 0))
            {
                yield return new FieldStep(value, one.AtUtc, names.GetValueOrDefault(one.ById));
            }

            before = value;
        }
    }

    private sealed record SavedFacts(DateTime AtUtc, Guid ById, ILookup<string, string> Lines);
}

/// <summary>One field and its values, oldest first.</summary>
public sealed record FieldHistory(string Field, IReadOnlyList<FieldStep> Steps);

/// <param name="By">Null where the reader is not told; strangers never are.</param>
public sealed record FieldStep(string Value, DateTime SinceUtc, string? By)
{
    public DateOnly Since => new DateTimeOffset(SinceUtc, TimeSpan.Zero).DateIn(IndonesianZone.Wib);
}
