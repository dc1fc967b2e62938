using System.Net;

namespace ForumLks.Web.Tests.Support;

/// <summary>Fills the writing forms as somebody in a hurry would, and sends them.</summary>
public static class Writing
{
    private static int _count;

    /// <summary>A word that no other test uses, so that search finds one thing only.</summary>
    public static string Word() => $"kata{Letters(Interlocked.Increment(ref _count))}{Guid.NewGuid().ToString("n")[..6].Aggregate("", (w, c) => w + (char)(c <= '9' ? c - '0' + 'g' : c))}";

    public static Form Practice(this Form form, string title) => form.Fill(
        ("Content.Title", title),
        ("Content.Summary", "Satu kalimat tentang apa yang kami kerjakan."),
        ("Content.Problem", "Sayur untuk dapur panti mahal di musim kemarau."),
        ("Content.Steps[0]", "Membagi halaman menjadi empat petak."),
        ("Content.Steps[1]", "Menanam bergiliran tiap pekan."),
        ("Content.Steps[2]", "Mencatat panen di papan dapur."),
        ("Content.Result", "Dapur membeli lebih sedikit sayur."),
        ("Content.FigureValue", "12,5"),
        ("Content.FigureUnit", "kg"),
        ("Content.FigureMeaning", "sayur yang dipanen sendiri"),
        ("Content.FigurePeriod", "sebulan"),
        ("Content.OwnerName", "LKSA Contoh"),
        ("Content.Area", AreaFor(form)),
        ("Content.ServiceKind", "Anak"),
        ("Content.Stage", "Berjalan"),
        ("Content.ProtectionConfirmed", "true"));

    public static Form Report(this Form form, string title) => form.Fill(
        ("Content.Title", title),
        ("Content.Summary", "Apa yang dibicarakan dan disepakati."),
        ("Content.Area", AreaFor(form)),
        ("Content.StartsOn", "2026-03-10"));

    public static Form News(this Form form, string title) => form.Fill(
        ("Content.Title", title),
        ("Content.Lead", "Teras berita dalam satu kalimat."),
        ("Content.Body", "Isi berita."));

    /// <summary>Writes a practice and presses the button; where it is kept comes back.</summary>
    public static async Task<string> WritePractice(this Browser browser, string title, string button = "Terbitkan", string visibility = "Public", Action<Form>? more = null)
    {
        var form = (await browser.Open("/praktik/tulis")).Form("Content.Title").Practice(title).Fill("Placement.Visibility", visibility);
        more?.Invoke(form);
        return Kept(await form.Press(button));
    }

    public static async Task<string> WriteNews(this Browser browser, string title, string button = "Terbitkan", string visibility = "Public", Action<Form>? more = null)
    {
        var form = (await browser.Open("/berita/tulis")).Form("Content.Title").News(title).Fill("Placement.Visibility", visibility);
        more?.Invoke(form);
        return Kept(await form.Press(button));
    }

    public static string Kept(Page page)
    {
        Assert.True(page.Status == HttpStatusCode.Redirect, $"The form was not taken: {(int)page.Status} {page.Errors}");
        return page.Location!;
    }

    public static async Task<bool> Finds(this Browser browser, string word, string address) =>
        (await browser.Open($"/cari?q={word}")).Document.QuerySelectorAll(".list a").Any(a => a.GetAttribute("href") == address);

    /// <summary>Ngawi where the writer's spaces have it, else the first place that they do have.</summary>
    private static string AreaFor(Form form)
    {
        var offered = ((AngleSharp.Html.Dom.IHtmlSelectElement)form.Element.QuerySelector("[name='Content.Area']")!).Options.Select(o => o.Value).Where(v => v.Length > 0).ToList();
        return offered.Contains("35.21") ? "35.21" : offered[0];
    }

    private static string Letters(int number) => string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(d => (char)('a' + (d - '0'))));
}
