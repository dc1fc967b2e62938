using System.Net;
using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Platform.Editing;

/// <summary>Forms that come at a bad moment, and forms with bad input.</summary>
public sealed class NothingLostTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    [Fact]
    public async Task A_session_that_ended_while_typing_costs_nothing()
    {
        var word = Writing.Word();
        var member = await app.People.Fresh("pengelola-banyumas");
        var form = (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Praktik {word}");
        // Signing out everywhere on another device ends this session.
        var other = await app.People.Fresh("pengelola-banyumas");
        await (await other.Open("/akun")).Form("Keluar dari semua perangkat").Press("Keluar dari semua perangkat");

        var refused = await form.Press("Terbitkan");
        refused.Answers(HttpStatusCode.Redirect);
        Assert.StartsWith("/masuk?kembali=", refused.Location, StringComparison.Ordinal);
        Assert.Contains("Isian Anda sudah disimpan", (await member.Follow(refused)).Text, StringComparison.Ordinal);

        var signedIn = await People.TrySignIn(member, "pengelola-banyumas", People.PasswordOf("pengelola-banyumas"), refused.Location!);
        var offered = await member.Follow(signedIn);
        Assert.Contains($"Praktik {word}", offered.Text, StringComparison.Ordinal);
        var address = Writing.Kept(await offered.Form("Kirim isian ini").Press("Kirim isian ini"));
        Assert.True(await app.People.Stranger.Finds(word, address));
    }

    [Fact]
    public async Task What_is_published_while_its_owner_writes_on_gives_the_words_back()
    {
        var word = Writing.Word();
        var (member, neighbour, admin) = (await app.People.Member(), await app.People.Neighbour(), await app.People.PlatformAdmin());
        var address = Writing.Kept(await (await member.Open("/berita/tulis")).Form("Content.Title").News($"Usulan {word}").Press("Ajukan untuk ditinjau"));
        var form = (await member.Open($"{address}/ubah")).Form("Content.Title").Fill(("Content.Title", "Judul yang dibetulkan"), ("Content.Body", "Sedang saya ketik."));
        var id = await app.Look(db => db.Set<ContentItem>().Where(i => i.Title.Contains(word)).Select(i => i.ContentItemId).SingleAsync());
        Writing.Kept(await (await admin.Open($"/kelola/{id}")).Form("Terbitkan sekarang").Press("Terbitkan sekarang"));

        foreach (var button in new[] { "Simpan draf", "Pratinjau", "Ajukan untuk ditinjau" })
        {
            var late = await form.Press(button);
            late.Answers(HttpStatusCode.NotFound);
            Assert.Equal(["Judul yang dibetulkan", "Teras berita dalam satu kalimat.", "Sedang saya ketik."], late.Document.QuerySelectorAll("textarea").Select(t => t.TextContent));
        }

        // Whoever never had to do with it gets back what they sent, and no more.
        var token = (await neighbour.Open("/berita/tulis")).Form("Content.Title")["__RequestVerificationToken"]!;
        var other = await neighbour.Post($"{address}/ubah", ("Content.Body", "Tulisan lain."), ("__RequestVerificationToken", token));
        other.Answers(HttpStatusCode.NotFound);
        Assert.Equal(["Tulisan lain."], other.Document.QuerySelectorAll("textarea").Select(t => t.TextContent));
        Assert.DoesNotContain(word, other.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_token_is_answered_with_400_and_a_way_to_the_kept_form()
    {
        var word = Writing.Word();
        var member = await app.People.Fresh("pengelola-temanggung");
        var form = (await member.Open("/praktik/tulis")).Form("Content.Title").Practice($"Praktik {word}");
        ((AngleSharp.Html.Dom.IHtmlInputElement)form.Element.QuerySelector("[name=__RequestVerificationToken]")!).Value = "basi";
        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.BadRequest);

        var offered = await member.Open(page.Document.QuerySelector("a[href^='/lanjutkan/']")!.GetAttribute("href")!);
        var address = Writing.Kept(await offered.Form("Kirim isian ini").Press("Kirim isian ini"));
        Assert.Contains(word, (await app.People.Stranger.Open(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused_and_not_offered_again()
    {
        var member = await app.People.Fresh("pengelola-temanggung");
        var request = new HttpRequestMessage(HttpMethod.Post, "/praktik/tulis") { Content = new FormUrlEncodedContent([new("Content.Title", "Dari situs lain")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        request.Headers.Add("Origin", "https://jahat.example");
        using var answer = await member.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("/lanjutkan/", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_held_form_keeps_no_password()
    {
        var member = await app.People.Fresh("pengelola-temanggung");
        var page = await member.Post("/akun?handler=Password", ("Password.Current", "rahasia-lama-sekali"), ("Password.New", "rahasia-baru-sekali"), ("Profile.Position", "ketua"));
        page.Answers(HttpStatusCode.BadRequest);
        var kept = await app.Look(db => db.Set<ForumLks.Web.Platform.Editing.HeldForm>().AsNoTracking().ToListAsync(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(kept, k => k.Fields.Any(f => f.Value.Contains("rahasia", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rows_are_added_and_removed_and_everything_typed_stays_even_an_unreadable_date()
    {
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open("/rakor/tulis")).Form("Content.Title").Report("Rakor dengan baris");
        form.Fill(("Content.StartsOn", "31 Februari 2025"), ("Content.Place", "Aula"));
        var page = await form.Press("Tambah butir");
        page.Answers(HttpStatusCode.OK);
        form = page.Form("Content.Title");
        Assert.Equal(("31 Februari 2025", "Aula"), (form["Content.StartsOn"], form["Content.Place"]));

        form.Fill(("Content.Items[0].Text", "Butir pertama"), ("Content.Items[0].Deadline", "kapan-kapan"));
        page = await form.Press("Tambah butir");
        form = page.Form("Content.Title").Fill("Content.Items[1].Text", "Butir kedua");
        Assert.Equal(("Butir pertama", "kapan-kapan", "31 Februari 2025"), (form["Content.Items[0].Text"], form["Content.Items[0].Deadline"], form["Content.StartsOn"]));

        page = await form.Press("Hapus butir ini");
        form = page.Form("Content.Title");
        // One spare row was there from the beginning.
        Assert.Equal(("Butir kedua", "", "31 Februari 2025"), (form["Content.Items[0].Text"], form["Content.Items[1].Text"], form["Content.StartsOn"]));
    }

    [Fact]
    public async Task An_impossible_date_gets_its_sentence_and_stays_in_the_field()
    {
        var admin = await app.People.ForumAdmin();
        var form = (await admin.Open("/rakor/tulis")).Form("Content.Title").Report("Rakor salah tanggal").Fill("Content.StartsOn", "31 Februari 2025");
        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Februari", page.ErrorAt("Content.StartsOn"), StringComparison.Ordinal);
        Assert.Equal("31 Februari 2025", page.Form("Content.Title")["Content.StartsOn"]);
        Assert.Equal("Rakor salah tanggal", page.Form("Content.Title")["Content.Title"]);
    }

    [Fact]
    public async Task An_unreadable_date_survives_a_draft()
    {
        var admin = await app.People.Fresh("forum-kedu");
        await (await admin.Open("/rakor/tulis")).Form("Content.Title").Fill(("Content.Title", "Draf rakor"), ("Content.StartsOn", "31 Februari 2025")).Press("Simpan draf");
        var form = (await (await app.People.Fresh("forum-kedu")).Open("/rakor/tulis")).Form("Content.Title");
        Assert.Equal(("Draf rakor", "31 Februari 2025"), (form["Content.Title"], form["Content.StartsOn"]));
    }

    [Fact]
    public async Task An_end_before_the_start_is_told_at_its_field()
    {
        var page = await (await (await app.People.ForumAdmin()).Open("/rakor/tulis")).Form("Content.Title").Report("Rakor terbalik").Fill("Content.EndsOn", "9 Maret 2026").Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("mendahului", page.ErrorAt("Content.EndsOn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_that_do_not_add_up_are_told_with_both_sums()
    {
        var admin = await app.People.ForumAdmin();
        var form = (await (await admin.Open("/rakor/tulis")).Form("Content.Title").Report("Rakor angka").Press("Tambah angka")).Form("Content.Title");
        form.Fill(("Content.Figures[0].What", "Jumlah LKS"), ("Content.Figures[0].Value", "154"), ("Content.Figures[0].Parts[0]", "anak = 140"));
        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("berjumlah 140, bukan 154", page.ErrorAt("Content.Figures[0].MismatchReason"), StringComparison.Ordinal);
        Assert.Equal("anak = 140", page.Form("Content.Title")["Content.Figures[0].Parts[0]"]);
    }

    [Fact]
    public async Task Emoji_and_turned_text_stay_harmless_in_titles()
    {
        var word = Writing.Word();
        var address = await (await app.People.Member()).WritePractice($"Kebun 🌱 {word} \u202Eterbalik\u202C <script>alert(1)</script>");
        var page = await app.People.Stranger.Open(address);
        Assert.Contains("🌱", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page.Html);
        Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
        Assert.True(await app.People.Stranger.Finds(word, address));
    }

    [Theory]
    [InlineData("🌱🌱🌱")]
    [InlineData("-- ?? --")]
    [InlineData("كيف حالك")]
    [InlineData("tulis")]
    public async Task Every_title_gets_an_address(string title)
    {
        var address = await (await app.People.Member()).WritePractice(title);
        await app.People.Stranger.Open(address);
    }

    [Fact]
    public async Task Ten_thousand_tags_are_refused_with_a_sentence_and_kept()
    {
        var form = (await (await app.People.Member()).Open("/praktik/tulis")).Form("Content.Title").Practice("Praktik bertanda");
        for (var i = 0; i < 10_000; i++)
        {
            form.Smuggle($"Content.Tags[{i}]", $"kata{i}");
        }

        var page = await form.Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Anda menulis 10000", page.Text.Replace(".", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("kata9999", page.Form("Content.Title")["Content.Tags[9999]"]);
    }

    [Fact]
    public async Task Text_that_is_too_long_is_told_at_its_field_and_stays()
    {
        var longText = new string('p', 700);
        var page = await (await (await app.People.Member()).Open("/praktik/tulis")).Form("Content.Title").Practice("Praktik panjang").Fill("Content.Problem", longText).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("600", page.ErrorAt("Content.Problem"), StringComparison.Ordinal);
        Assert.Equal(longText, page.Form("Content.Title")["Content.Problem"]);
    }

    [Fact]
    public async Task An_empty_form_is_told_all_at_once()
    {
        var page = await (await (await app.People.Fresh("pengelola-bireuen")).Open("/praktik/tulis")).Form("Content.Title").Fill(("Content.OwnerName", ""), ("Content.Area", "")).Press("Terbitkan");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        foreach (var field in new[] { "Content.Title", "Content.Summary", "Content.Problem", "Content.Result", "Content.OwnerName", "Content.Area" })
        {
            Assert.Contains("wajib diisi", page.ErrorAt(field), StringComparison.Ordinal);
        }

        Assert.Contains("3 sampai 7 langkah", page.Text, StringComparison.Ordinal);
        Assert.Contains("belum diukur", page.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_preview_keeps_the_form_and_publishes_nothing()
    {
        var before = await app.Look(db => db.Set<ContentItem>().CountAsync(TestContext.Current.CancellationToken));
        var page = await (await (await app.People.Member()).Open("/praktik/tulis")).Form("Content.Title").Practice("Praktik dilihat dulu").Press("Pratinjau");
        page.Answers(HttpStatusCode.OK);
        Assert.Contains("Praktik dilihat dulu", page.Form("Content.Title")["Content.Title"], StringComparison.Ordinal);
        Assert.Contains("Membagi halaman menjadi empat petak", page.Document.QuerySelector(".preview")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await app.Look(db => db.Set<ContentItem>().CountAsync(TestContext.Current.CancellationToken)));
    }
}
