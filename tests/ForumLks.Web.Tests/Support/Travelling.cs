using System.Net;

namespace ForumLks.Web.Tests.Support;

/// <summary>Travelling as people do: through the pages.</summary>
public static class Travelling
{
    public static Form Need(this Form form, string topic, string institution = "LKSA Uji Rombongan") => form.Fill(
        ("Input.Topic", topic),
        ("Input.Purpose", "Kami ingin bisa mengerjakannya sendiri sesudah ini."),
        ("Input.Institution.Institution", institution),
        ("Input.Institution.Area", "33.25"),
        ("Input.Institution.Profile.Jenis", "Anak"),
        ("Input.Institution.Profile.Daya", "UpTo40"));

    /// <summary>Begins a visit and gives its address.</summary>
    public static async Task<string> BeginVisit(this Browser browser, string topic, Action<Form>? more = null)
    {
        var form = (await browser.Open("/studi-banding/baru")).Form("Input.Topic").Need(topic);
        more?.Invoke(form);
        var page = await form.Press("Carikan tuan rumah");
        page.Answers(HttpStatusCode.Redirect);
        return page.Location!.Replace("/tuan-rumah", "", StringComparison.Ordinal);
    }

    public static async Task ChooseByAddress(this Browser browser, string visit, string practice)
    {
        var page = await (await browser.Open($"{visit}/tuan-rumah")).Form("Address").Fill("Address", practice).Press("Simpan tuan rumah");
        page.Answers(HttpStatusCode.Redirect);
    }

    public static async Task<Page> Ask(this Browser browser, string visit, string question)
    {
        var form = (await browser.Open($"{visit}/tanya")).Form("Input.Text");
        var host = ((AngleSharp.Html.Dom.IHtmlSelectElement)form.Element.QuerySelector("[name='Input.Host']")!).Options.First(o => o.Value.Length > 0).Value;
        return await form.Fill(("Input.Host", host), ("Input.Text", question)).Press("Kirim pertanyaan");
    }
}
