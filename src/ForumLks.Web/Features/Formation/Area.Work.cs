using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Proving;
using Microsoft.AspNetCore.Mvc;

namespace ForumLks.Web.Features.Formation;

/// <summary>What is done on the page of an area; refused where one does not look after it.</summary>
public sealed partial class AreaModel
{
    public async Task<IActionResult> OnPostAsync(string kode, string wilayah, CancellationToken cancel)
    {
        if (!await Load(kode, wilayah, cancel) || Office is not { } office)
        {
            return NotFound();
        }

        if (Input.Key is { Length: 26 } key && await desk.Knows(key, cancel))
        {
            return Done("Catatan ini sudah tersimpan.");
        }

        await intake.TakeFile(Input, HttpContext.Reader.Id!.Value, ModelState, cancel);
        var proof = Input.OnlyTakeBack ? null : ProofIntake.Read(Input, Input.FilePath is null ? null : "Pilih berkas itu bukti berupa apa: SK, notulen, atau tautan.", say.Today, ModelState);
        if (Input is { OnlyTakeBack: true, Corrects: not null })
        {
            ModelState.Remove("Input.On");
        }

        if (!Input.OnlyTakeBack && Input.Stage is null)
        {
            ModelState.AddModelError("Input.Stage", "Pilih tahapnya.");
        }

        if (Input.OnlyTakeBack && Input.Corrects is null)
        {
            ModelState.AddModelError("Input.Corrects", "Pilih catatan mana yang dicabut.");
        }

        var given = new EntryGiven(Input.Key is { Length: 26 } sent ? sent : NewKey(), Input.OnlyTakeBack ? null : Input.Stage, Input.On ?? default, proof, Input.Source, Input.Note);
        FormationEntry? kept = null;
        return ModelState.IsValid && await desk.Take(Formation, () => kept = Write(given, new ByWhom(HttpContext.Reader.Id, office)), ModelState, cancel)
            ? Done(kept!.Standing == EntryStanding.Menunggu ? "Tercatat. Orang kedua akan memeriksanya sebelum berlaku." : "Tercatat.")
            : await Again(kode, wilayah, cancel);
    }

    public Task<IActionResult> OnPostVerifyAsync(string kode, string wilayah, long nomor, CancellationToken cancel) =>
        Step(kode, wilayah, by => Formation.Verify(nomor, by, clock.GetUtcNow().UtcDateTime), "Diverifikasi. Catatan ini sekarang berlaku.", cancel);

    public Task<IActionResult> OnPostReturnAsync(string kode, string wilayah, long nomor, string? because, CancellationToken cancel) => Step(
        kode,
        wilayah,
        by =>
        {
            Formation.Return(nomor, because is { Length: > 1000 } ? because[..1000] : because, by, clock.GetUtcNow().UtcDateTime);
            return null;
        },
        "Dikembalikan dengan alasan.",
        cancel);

    private FormationEntry Write(EntryGiven given, ByWhom by) => Input.Corrects is { } wrong
        ? Formation.Correct(wrong, given, Input.Because, by, say.Today, clock.GetUtcNow().UtcDateTime)
        : Formation.Enter(given, by, say.Today, clock.GetUtcNow().UtcDateTime);

    private async Task<IActionResult> Step(string kode, string wilayah, Func<ByWhom, FormationEntry?> step, string said, CancellationToken cancel)
    {
        if (!await Load(kode, wilayah, cancel) || Office is not { } office)
        {
            return NotFound();
        }

        ModelState.Clear();
        return await desk.Take(Formation, () => step(new ByWhom(HttpContext.Reader.Id, office)), ModelState, cancel) ? Done(said) : await Again(kode, wilayah, cancel);
    }

    private static string NewKey() => ForumLks.Recipes.OrchardId.New();

    private RedirectResult Done(string said)
    {
        TempData["Pesan"] = said;
        return Redirect(Address);
    }

    private async Task<IActionResult> Again(string kode, string wilayah, CancellationToken cancel)
    {
        await Load(kode, wilayah, cancel);
        Input.Key ??= NewKey();
        return this.Refused();
    }
}
