using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace ForumLks.Web.Features.Ratifications;

/// <summary>A numbered correction with its reason, beside the locked text.</summary>
public sealed class CorrectModel(ForumDb db, RatificationDesk ratifications, IReportStanding standing, TimeProvider clock) : ReportPage(db, ratifications, clock)
{
    public ReportStanding? Standing { get; private set; }

    public IEnumerable<SelectListItem> Items =>
        Report.Content.Items.Select(i => new SelectListItem($"Butir {i.Number}: {(i.Text.Length > 70 ? i.Text[..70] + "…" : i.Text)}", i.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [BindProperty]
    public CorrectionInput Input { get; set; } = new();

    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken cancel) => Do(
        async () =>
        {
            await Ratifications.Correct(Report, Input.Item, Input.Text, Input.Reason, Input.Office, Me, cancel);
            return "Koreksi tercatat dan tampil pada laporan. Isi yang disahkan tidak berubah.";
        },
        Address);

    protected override async Task Prepare(CancellationToken cancel) => Standing = await standing.Of(Report.Id, cancel);

    public sealed record CorrectionInput
    {
        [Display(Name = "Butir yang dikoreksi")]
        public int? Item { get; set; }

        [Display(Name = "Yang benar"), Required, StringLength(2000)]
        public string Text { get; set; } = "";

        [Display(Name = "Alasan koreksi"), Required, StringLength(500)]
        public string Reason { get; set; } = "";

        [Display(Name = "Jabatan Anda"), Required, StringLength(160)]
        public string Office { get; set; } = "";
    }
}
