using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Adoptions;

/// <summary>How it goes, as an adopter tells it.</summary>
public sealed class CheckInInput
{
    [Display(Name = "Apa yang terjadi sejak itu"), StringLength(1000)]
    public string? Outcome { get; set; }

    [Display(Name = "Angka")]
    public decimal? FigureValue { get; set; }

    [Display(Name = "Satuan"), StringLength(30)]
    public string? FigureUnit { get; set; }

    [Display(Name = "Selama kapan"), StringLength(60)]
    public string? FigurePeriod { get; set; }

    [Display(Name = "Biaya sampai sekarang"), StringLength(80)]
    public string? Cost { get; set; }

    [Display(Name = "Kami berhenti")]
    public bool Stopped { get; set; }

    [Display(Name = "Mengapa berhenti"), StringLength(600)]
    public string? Because { get; set; }

    public IEnumerable<(string Field, string Sentence)> Problems(bool isAsked)
    {
        if (isAsked && string.IsNullOrWhiteSpace(Outcome))
        {
            yield return (nameof(Outcome), "Tulis satu kalimat tentang apa yang terjadi.");
        }

        if (FigureValue is not null && string.IsNullOrWhiteSpace(FigureUnit))
        {
            yield return (nameof(FigureUnit), "Angka perlu satuan, misalnya kg, orang, atau hari.");
        }

        if (FigureValue is not null && string.IsNullOrWhiteSpace(FigurePeriod))
        {
            yield return (nameof(FigurePeriod), "Tulis angka itu selama kapan, misalnya “per bulan”.");
        }

        if (Stopped && string.IsNullOrWhiteSpace(Because))
        {
            yield return (nameof(Because), "Tulis mengapa berhenti; itu yang paling dicari pembaca berikutnya.");
        }

        if (!Stopped && !isAsked)
        {
            yield return (nameof(Stopped), "Belum waktunya memberi kabar. Bila Anda berhenti, beri tanda lalu tulis sebabnya.");
        }
    }
}

public sealed class CheckInDesk(ForumDb db, Say say, TimeProvider clock)
{
    /// <returns>Whether it was taken; if not, each sentence stands at its field.</returns>
    public async Task<bool> Take(long adoptionId, CheckInInput input, ModelStateDictionary state, CancellationToken cancel)
    {
        var adoption = await db.Set<Adoption>().Include(a => a.CheckIns).FirstAsync(a => a.Id == adoptionId, cancel);
        var day = adoption.AskedNow(say.Today);
        foreach (var (field, sentence) in input.Problems(day is not null))
        {
            state.AddModelError($"Input.{field}", sentence);
        }

        return state.IsValid && await state.Takes(db, () => Change(adoption, day, input), "Kabar untuk penerapan ini baru saja dicatat. Muat ulang halaman untuk melihatnya.", cancel);
    }

    private void Change(Adoption adoption, int? day, CheckInInput input)
    {
        if (day is { } asked)
        {
            adoption.CheckIn(asked, new CheckInGiven(input.Outcome!, input.FigureValue, input.FigureUnit, input.FigurePeriod, input.Cost), clock.GetUtcNow().UtcDateTime);
        }

        if (input.Stopped)
        {
            adoption.Stop(say.Today, input.Because!);
        }
    }
}
