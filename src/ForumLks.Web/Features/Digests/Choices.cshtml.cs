using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Following;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.Notices;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Digests;

/// <summary>The one page of choices: when to hear, on which day, in which hours not, and through what besides letters.</summary>
[Ungated("choices, without words")]
public sealed class ChoicesModel(ForumDb db, PreferenceDesk preferences, IAddresses addresses, SiteAddress site) : PageModel
{
    public static readonly DayOfWeek[] Days = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    [BindProperty]
    public ChoiceInput Input { get; set; } = new();

    public bool HasFeed { get; private set; }
    public string? NewFeedUrl { get; private set; }
    public string? Email { get; private set; }
    public bool DeclinesLetters { get; private set; }
    public DeadAddressNote? Dead { get; private set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var preference = await Load(cancel);
        Input = ChoiceInput.Of(preference);
        NewFeedUrl = TempData["Umpan"] as string;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!ModelState.IsValid)
        {
            await Load(cancel);
            return this.Refused();
        }

        return await Change(p => p.Choose(Input.General, Input.Direct, Input.DigestDay, Input.Zone, Input.QuietFrom, Input.QuietUntil), "Pilihan kabar tersimpan.", cancel);
    }

    public async Task<IActionResult> OnPostFeedAsync(string? aksi, CancellationToken cancel)
    {
        if (aksi == "tutup")
        {
            return await Change(p => p.CloseFeed(), "Alamat umpan ditutup. Yang lama tidak berlaku lagi.", cancel);
        }

        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        TempData["Umpan"] = site.LinkTo($"/kabar/umpan/{secret}");
        return await Change(p => p.OpenFeed(Outlets.HashOf(secret)), "Alamat umpan dibuat. Salin sekarang: alamat ini hanya ditampilkan sekali.", cancel);
    }

    public async Task<IActionResult> OnPostAddressAsync(CancellationToken cancel)
    {
        await Load(cancel);
        if (Email is { } email)
        {
            await addresses.Trust(db, email, cancel);
        }

        TempData["Pesan"] = "Surat akan dicoba lagi ke alamat itu.";
        return Redirect("/akun/kabar");
    }

    private async Task<IActionResult> Change(Action<Preference> change, string sentence, CancellationToken cancel)
    {
        await preferences.Change(HttpContext.Reader.Id!.Value, change, cancel);
        TempData["Pesan"] = sentence;
        return Redirect("/akun/kabar");
    }

    private async Task<Preference> Load(CancellationToken cancel)
    {
        var me = HttpContext.Reader.Id!.Value;
        var member = await db.Set<Member>().AsNoTracking().FirstAsync(m => m.Id == me, cancel);
        var preference = await db.Set<Preference>().AsNoTracking().FirstOrDefaultAsync(p => p.MemberId == me, cancel) ?? Preference.Usual;
        (Email, DeclinesLetters, HasFeed) = (member.Email, member.DeclinesLetters, preference.FeedHash is not null);
        Dead = Email is null ? null : await addresses.Find(db, Email, cancel);
        return preference;
    }

    public sealed record ChoiceInput
    {
        [EnumDataType(typeof(Timing))]
        public Timing General { get; set; }

        [EnumDataType(typeof(Timing))]
        public Timing Direct { get; set; }

        [Display(Name = "Hari ringkasan"), EnumDataType(typeof(DayOfWeek))]
        public DayOfWeek DigestDay { get; set; }

        [Display(Name = "Zona waktu"), EnumDataType(typeof(IndonesianZone))]
        public IndonesianZone Zone { get; set; } = IndonesianZone.Wib;

        [Display(Name = "Tenang dari jam"), Range(0, 23, ErrorMessage = "Jam tenang antara 0 dan 23.")]
        public int QuietFrom { get; set; }

        [Display(Name = "sampai jam"), Range(0, 23, ErrorMessage = "Jam tenang antara 0 dan 23.")]
        public int QuietUntil { get; set; }

        public static ChoiceInput Of(Preference p) => new() { General = p.General, Direct = p.Direct, DigestDay = p.DigestDay, Zone = p.Zone, QuietFrom = p.QuietFrom, QuietUntil = p.QuietUntil };
    }
}
