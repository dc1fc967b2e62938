using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Platform.Forms;
using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ForumLks.Web.Features.Safeguarding;

/// <summary>Whoever sees something wrong says so, without an account.</summary>
[AllowAnonymous, Ungated("a report tells what is wrong, and only those who handle it read it")]
public sealed class ReportModel(Reporting reporting) : PageModel
{
    private const int LongestAddress = 300;

    [BindProperty]
    public ReportInput Input { get; set; } = new();

    public void OnGet(string? halaman) => Input.Address = Cut(halaman);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        Input.Address = Cut(Input.Address);
        if (!ModelState.IsValid)
        {
            return this.Refused();
        }

        // A field that people do not see was filled: thanked like everybody, kept nowhere.
        if (!string.IsNullOrEmpty(Input.Website))
        {
            return Redirect($"/laporan/{ReceiptCode.New()}");
        }

        var opened = await reporting.Take(Input.Kind!.Value, Input.Address, Input.Text, Input.Contact, HttpContext.Reader.Id, cancel);
        TempData["Pesan"] = "Terima kasih, laporan Anda sudah sampai.";
        return Redirect($"/laporan/{opened.Code}");
    }

    /// <summary>A path of ours; "//elsewhere" would lead away.</summary>
    private static string Cut(string? address) => address is null or "" || address[0] != '/' || address[1..] is ['/' or '\\', ..] ? "/" : address.Length > LongestAddress ? address[..LongestAddress] : address;

    public sealed record ReportInput
    {
        [Display(Name = "Halaman yang dilaporkan")]
        public string Address { get; set; } = "/";

        [Display(Name = "Tentang apa"), Required(ErrorMessage = "Pilih salah satu."), EnumDataType(typeof(CaseKind))]
        public CaseKind? Kind { get; set; }

        [Display(Name = "Apa yang Anda lihat"), Required, StringLength(Case.LongestText)]
        public string Text { get; set; } = "";

        [Display(Name = "Surel atau telepon Anda"), StringLength(200)]
        public string? Contact { get; set; }

        /// <summary>Only machines fill it.</summary>
        [Display(Name = "Biarkan kosong"), StringLength(200)]
        public string? Website { get; set; }
    }
}
