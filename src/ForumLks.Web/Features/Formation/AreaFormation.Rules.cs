using ForumLks.Text;
using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Formation;

public sealed partial class AreaFormation
{
    private const int EarliestYear = 1945;

    private static void RequireDay(DateOnly on, DateOnly today)
    {
        Require(on <= today, $"Tanggal {IndonesianDate.Long(on)} belum tiba.");
        Require(on.Year >= EarliestYear, $"Periksa tahunnya: {on.Year}.");
    }

    private static void RequireGround(EntryGiven given)
    {
        Require(!given.Stage!.Value.NeedsProof || given.Proof is not null, $"{Capital(given.Stage.Value.Word)} memerlukan bukti: SK, notulen, atau tautan.");
        Require(given.Proof is not null || !string.IsNullOrWhiteSpace(given.Source), "Tulis sumbernya, atau sertakan bukti.");
    }

    /// <summary>A body climbs stage by stage and begins anew only after it has lapsed. What waits for its second person counts here as well.</summary>
    private void RequireOrder(FormationStage stage, DateOnly on, FormationEntry? replaced)
    {
        var known = _entries.Where(e => e != replaced && e.Stage is not null && e.Standing != EntryStanding.Dikembalikan && !IsCorrected(e, EntryStanding.Berlaku) && !IsCorrected(e, EntryStanding.Menunggu))
            .OrderBy(e => e.On).ThenBy(e => e.EnteredUtc).ToList();
        if (known.FindLast(e => e.On <= on) is { Stage: { } before } earlier)
        {
            Require(Follows(before, stage), $"{Capital(stage.Word)} tidak dapat menyusul {before.Word} ({IndonesianDate.Long(earlier.On)}). {Advice(before, stage)}");
        }
        else
        {
            Require(!stage.IsLapsed || replaced is not null || known.Count == 0, $"{Capital(stage.Word)} hanya untuk LKKS yang sudah pernah terbentuk.");
        }

        if (known.Find(e => e.On > on) is { Stage: { } after } later)
        {
            Require(Follows(stage, after), $"{Capital(after.Word)} sudah tercatat {IndonesianDate.Long(later.On)}, jadi {stage.Word} tidak dapat bertanggal {IndonesianDate.Long(on)}. Periksa tanggalnya, atau koreksilah catatan itu.");
        }
    }

    private static bool Follows(FormationStage before, FormationStage next) =>
        next.IsLapsed ? before.IsFormed || before.IsLapsed
        : before.IsLapsed ? next != FormationStage.BelumAda
        : next >= before;

    private static string Advice(FormationStage before, FormationStage next) => next.IsLapsed
        ? "LKKS yang belum terbentuk tidak dapat vakum atau habis masa baktinya."
        : before.IsLapsed ? "LKKS yang pernah ada tidak kembali ke belum ada." : "Catat dahulu vakum atau masa bakti habis, atau koreksilah catatan yang keliru.";

    private static string Capital(string word) => word[..1].ToUpperInvariant() + word[1..];

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}
