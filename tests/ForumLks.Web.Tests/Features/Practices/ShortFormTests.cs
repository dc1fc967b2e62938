using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ForumLks.Web.Tests.Features.Practices;

/// <summary>Ringkas: a prepared writer fills twelve fields at most, on one page or one question a screen.</summary>
public sealed class ShortFormTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_member_of_a_known_institution_fills_twelve_fields_at_most()
    {
        var page = await (await app.People.Fresh("pengelola-ngawi")).Open("/praktik/tulis");
        var form = page.Form("Content.Title");
        Assert.Equal(("LKSA Contoh Serambi Ngawi", "35.21", "Anak"), (form["Content.OwnerName"], form["Content.Area"], form["Content.ServiceKind"]));
        var asked = form.Element.Elements.OfType<IHtmlElement>().Where(IsAsked).Select(e => e.GetAttribute("name")!).Distinct().ToList();
        // A figure is asked in four fields or in one: whoever has none ticks "belum diukur".
        var toFill = asked.Where(name => !name.StartsWith("Content.Figure", StringComparison.Ordinal)).ToList();
        Assert.InRange(toFill.Count, 8, 12);
        Assert.Contains("Content.NotMeasured", toFill);
        Assert.All(form.Element.QuerySelectorAll("textarea").Where(t => t.Closest("details") is null), area => Assert.NotNull(area.Closest(".field")!.QuerySelector(".limit")));
    }

    [Fact]
    public async Task One_question_a_screen_leads_to_the_same_draft_and_out()
    {
        var writer = await app.People.Fresh("pengelola-tegal");
        var title = $"Satu per satu {Writing.Word()}";
        var refused = await (await writer.Open("/praktik/tulis/langkah/1")).Form("Content.Title").Press("Lanjut");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("wajib diisi", refused.ErrorAt("Content.Title"), StringComparison.Ordinal);
        var second = await writer.Follow(await refused.Form("Content.Title").Fill("Content.Title", title).Press("Lanjut"));
        var third = await writer.Follow(await second.Form("Content.Problem").Fill("Content.Problem", "Sayur mahal.").Press("Lanjut"));
        var few = await third.Form("Content.Steps[0]").Fill("Content.Steps[0]", "Membagi halaman.").Press("Lanjut");
        few.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("3 sampai 7 langkah", few.Text, StringComparison.Ordinal);
        var fourth = await writer.Follow(await few.Form("Content.Steps[0]").Fill(("Content.Steps[1]", "Menanam."), ("Content.Steps[2]", "Mencatat.")).Press("Lanjut"));
        var fifth = await writer.Follow(await fourth.Form("Content.Result").Fill(("Content.Result", "Panen."), ("Content.NotMeasured", "true")).Press("Lanjut"));
        var sixth = await writer.Follow(await fifth.Form("Content.Summary").Fill("Content.Summary", "Kebun membuat dapur panen.").Press("Lanjut"));
        var last = await writer.Follow(await sixth.Form("Content.OwnerName").Fill("Content.Stage", "Berjalan").Press("Periksa lalu terbitkan"));
        var form = last.Form("Content.Title");
        Assert.Equal((title, "Menanam.", "Panen."), (form["Content.Title"], form["Content.Steps[1]"], form["Content.Result"]));
        var address = Writing.Kept(await form.Fill(("Content.ProtectionConfirmed", "true"), ("Placement.Visibility", "Public")).Press("Terbitkan"));
        Assert.Contains(title, (await app.Stranger().Open(address)).Text, StringComparison.Ordinal);
        Assert.Equal("", (await writer.Open("/praktik/tulis/langkah/1")).Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task A_figure_without_its_period_is_refused()
    {
        var member = await app.People.Neighbour();
        var page = await (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Tanpa masa {Writing.Word()}").Fill("Content.FigurePeriod", "").Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("selama kapan", page.ErrorAt("Content.FigurePeriod"), StringComparison.Ordinal);
        Assert.Equal("12,5", page.Form("Content.Title")["Content.FigureValue"]);
    }

    [Fact]
    public async Task A_practice_and_an_item_of_a_meeting_begin_a_draft_with_what_is_known()
    {
        var member = await app.People.Fresh("pengelola-klaten");
        var learned = (await member.Open("/praktik/tulis?dari=praktik/kebun-gizi-dua-belas-bedeng")).Form("Content.Title");
        Assert.StartsWith("Ukur halaman", learned["Content.Steps[0]"], StringComparison.Ordinal);
        Assert.Equal("LKSA Contoh Serambi Ngawi", learned["Content.Sources[0].Publisher"]);
        Assert.Equal("4xzr6tr4jmsm3etch4wxpjkxey", learned["Content.LearnedFrom"]);
        var decided = (await member.Open("/praktik/tulis?dari=rakor/rakor-lkks-jawa-tengah-2025/3")).Form("Content.Title");
        Assert.NotEqual("", decided["Content.Problem"]);
        Assert.Equal("", (await member.Open("/praktik/tulis?dari=rakor/tidak-ada/3")).Form("Content.Title")["Content.Problem"]);
        Assert.Equal(("Disabilitas", "Pendanaan"), ((await member.Open("/praktik/tulis?layanan=Disabilitas&topik=Pendanaan")).Form("Content.Title")["Content.ServiceKind"], (await member.Open("/praktik/tulis?topik=Pendanaan")).Form("Content.Title")["Content.Need"]));
    }

    /// <summary>Seen on the page outside the folded parts, and empty.</summary>
    private static bool IsAsked(IHtmlElement element) =>
        element.GetAttribute("name") is { } name && name.StartsWith("Content.", StringComparison.Ordinal) && element.Closest("details") is null
        && element.ParentElement!.QuerySelector("label small")?.TextContent != "boleh kosong"
        && element switch
        {
            IHtmlInputElement { Type: "hidden" or "file" } => false,
            IHtmlInputElement { Type: "checkbox" } => true,
            IHtmlInputElement input => input.Value.Length == 0,
            IHtmlTextAreaElement area => area.Value.Length == 0,
            IHtmlSelectElement select => string.IsNullOrEmpty(select.Value),
            _ => false,
        };
}
