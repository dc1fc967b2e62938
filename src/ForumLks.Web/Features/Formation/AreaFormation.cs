using ForumLks.Text;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Formation;

/// <summary>The history of one province's or kabupaten/kota's coordinating body. Entries are only added; of two written at once, one is told.</summary>
public sealed partial class AreaFormation : IShowsOnPages
{
    /// <summary>On every page that shows a stage.</summary>
    public const string Tag = "pembentukan";

    private readonly List<FormationEntry> _entries = [];

    public long Id { get; private set; }

    /// <summary>Kemendagri code of a kabupaten/kota or a province.</summary>
    public string Area { get; private set; } = "";
    public int Version { get; private set; }
    public IReadOnlyList<FormationEntry> Entries => _entries;

    IEnumerable<string> IShowsOnPages.PageTags => [Tag];

    public static AreaFormation Of(string area) => new() { Area = area };

    /// <summary>Entries that count: verified where they have to be, and not corrected.</summary>
    public IEnumerable<FormationEntry> Counting => _entries.Where(e => e.Standing == EntryStanding.Berlaku && e.Stage is not null && !IsCorrected(e, EntryStanding.Berlaku));

    /// <summary>What was the case on a day; null where nothing was recorded by then.</summary>
    public FormationEntry? On(DateOnly day) => Counting.Where(e => e.On <= day).MaxBy(e => (e.On, e.EnteredUtc, e.Id));

    public bool IsCorrected(FormationEntry entry) => IsCorrected(entry, EntryStanding.Berlaku);

    public FormationEntry Enter(EntryGiven given, ByWhom by, DateOnly today, DateTime now)
    {
        Require(given.Stage is not null, "Pilih tahapnya.");
        RequireDay(given.On, today);
        RequireGround(given);
        Require(!_entries.Exists(e => e.Standing != EntryStanding.Dikembalikan && e.Stage == given.Stage && e.On == given.On && !IsCorrected(e)), $"{Capital(given.Stage!.Value.Word)} per {IndonesianDate.Long(given.On)} sudah tercatat. Bila keliru, koreksilah catatan itu.");
        RequireOrder(given.Stage.Value, given.On, null);
        return Add(FormationEntry.Of(given, by, now, given.Stage.Value.NeedsProof));
    }

    /// <summary>Takes the place of an entry that was wrong, which stays in sight. Without a stage it only takes back.</summary>
    public FormationEntry Correct(long entryId, EntryGiven given, string? because, ByWhom by, DateOnly today, DateTime now)
    {
        var wrong = Find(entryId);
        Require(wrong.Standing == EntryStanding.Berlaku, "Hanya catatan yang berlaku yang dapat dikoreksi.");
        Require(!IsCorrected(wrong, EntryStanding.Berlaku), "Catatan itu sudah dikoreksi. Koreksilah catatan penggantinya.");
        Require(!IsCorrected(wrong, EntryStanding.Menunggu), "Koreksi untuk catatan itu sudah dikirim dan sedang menunggu orang kedua.");
        Require(!string.IsNullOrWhiteSpace(because), "Tulis apa yang keliru.");
        if (given.Stage is { } stage)
        {
            RequireDay(given.On, today);
            RequireGround(given);
            RequireOrder(stage, given.On, wrong);
        }

        var waits = given.Stage?.NeedsProof == true || wrong.Stage?.NeedsProof == true;
        return Add(FormationEntry.Of(given with { On = given.Stage is null ? wrong.On : given.On }, by, now, waits).Correcting(entryId, because!));
    }

    public FormationEntry Verify(long entryId, ByWhom by, DateTime now)
    {
        var entry = Waiting(entryId);
        Require(entry.EnteredById is null || entry.EnteredById != by.Id, "Anda sendiri yang mencatat ini. Verifikasi harus oleh orang kedua; mintalah pengurus lain.");
        entry.Verify(by, now);
        Version++;
        return entry;
    }

    public void Return(long entryId, string? because, ByWhom by, DateTime now)
    {
        var entry = Waiting(entryId);
        Require(!string.IsNullOrWhiteSpace(because), "Tulis apa yang kurang.");
        entry.Return(because!, by, now);
        Version++;
    }

    private FormationEntry Add(FormationEntry entry)
    {
        _entries.Add(entry);
        Version++;
        return entry;
    }

    private FormationEntry Find(long id) => _entries.Find(e => e.Id == id) ?? throw new BrokenRule("Catatan itu tidak ada lagi. Muat ulang halaman ini.");

    private FormationEntry Waiting(long id)
    {
        var entry = Find(id);
        Require(entry.Standing == EntryStanding.Menunggu, "Catatan itu tidak sedang menunggu orang kedua.");
        return entry;
    }

    private bool IsCorrected(FormationEntry entry, EntryStanding by) => entry.Id != 0 && _entries.Exists(c => c.CorrectsId == entry.Id && c.Standing == by);
}
