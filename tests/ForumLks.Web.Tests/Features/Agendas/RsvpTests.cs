using System.Net;
using ForumLks.Web.Features.Agendas;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Agendas;

/// <summary>An institution answers through its own link, without an account.</summary>
public abstract class RsvpTests(ForumApp app)
{
    private const string Ngawi = "LKSA Uji Jawaban Ngawi";
    private const string Magetan = "LKSA Uji Jawaban Magetan";

    [Fact]
    public async Task A_link_takes_the_answer_of_one_institution_names_it_and_may_be_used_again()
    {
        var (keeper, slug) = await Meeting("Rakor jawaban");
        var link = await keeper.AnswerLink(slug, Ngawi);
        var page = await app.People.Stranger.Open(link);
        Assert.Contains(Ngawi, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Magetan, page.Text, StringComparison.Ordinal);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);

        (await page.Form("Input.Answer").Fill(("Input.Answer", "Hadir"), ("Input.People", "2"), ("Input.Names", "Dua orang yang datang")).Press("Kirim jawaban")).Answers(HttpStatusCode.Redirect);
        // Passed on to somebody else: they see whose answer it is and what it says, and may change it.
        var forwarded = await app.People.Stranger.Open(link);
        Assert.Contains("Jawaban sekarang: Hadir, 2 orang", forwarded.Text, StringComparison.Ordinal);
        (await forwarded.Form("Input.Answer").Fill("Input.Answer", "Mewakilkan").Press("Kirim jawaban")).Answers(HttpStatusCode.Redirect);
        var kept = await app.Look(db => db.Set<Invitee>().SingleAsync(i => i.Institution == Ngawi && i.Answer == RsvpAnswer.Mewakilkan));
        Assert.Equal(2, kept.People);
        Assert.Contains("Dua orang yang datang", (await keeper.Open($"/rakor/{slug}/undangan")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dua orang yang datang", (await app.People.Stranger.Open($"/rakor/{slug}/agenda")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_altered_and_a_replaced_link_open_nothing_and_the_others_stay()
    {
        var (keeper, slug) = await Meeting("Rakor tautan mati");
        var link = await keeper.AnswerLink(slug, Magetan);
        var open = await app.People.Stranger.Open(link);
        var altered = link[..^6] + (link[^6] == 'A' ? 'B' : 'A') + link[^5..];
        Assert.Equal(HttpStatusCode.Gone, (await app.People.Stranger.Get(altered)).Status);
        Assert.Equal(HttpStatusCode.Gone, (await app.People.Stranger.Get(link.Replace("/jawab/", "/hadir/", StringComparison.Ordinal))).Status);

        // Magetan comes first in the list.
        (await (await keeper.Open($"/rakor/{slug}/undangan")).Form("Ganti tautan").Press("Ganti tautan")).Answers(HttpStatusCode.Redirect);
        Assert.Equal(HttpStatusCode.Gone, (await open.Form("Input.Answer").Fill("Input.Answer", "Hadir").Press("Kirim jawaban")).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.People.Stranger.Get(await keeper.AnswerLink(slug, Magetan))).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.People.Stranger.Get(await keeper.AnswerLink(slug, Ngawi))).Status);
    }

    [Fact]
    public async Task A_link_ends_with_the_meeting()
    {
        var (keeper, slug) = await Meeting("Rakor yang lewat");
        var link = await keeper.AnswerLink(slug, Ngawi);
        var open = await app.People.Stranger.Open(link);
        var ahead = TimeSpan.FromDays(300);
        app.Clock.Move(ahead);
        try
        {
            Assert.Equal(HttpStatusCode.Gone, (await app.People.Stranger.Get(link)).Status);
            var page = await open.Form("Input.Answer").Fill("Input.Answer", "Hadir").Press("Kirim jawaban");
            page.Answers(HttpStatusCode.Gone);
            Assert.Contains("mintalah tautan baru", page.Text, StringComparison.Ordinal);
        }
        finally
        {
            app.Clock.Move(-ahead);
        }
    }

    [Fact]
    public async Task An_old_answer_form_over_a_newer_answer_is_a_sentence_and_loses_nothing()
    {
        var (keeper, slug) = await Meeting("Rakor jawaban lama");
        var link = await keeper.AnswerLink(slug, Ngawi);
        var old = await app.People.Stranger.Open(link);
        await (await app.People.Stranger.Open(link)).Form("Input.Answer").Fill(("Input.Answer", "Hadir"), ("Input.People", "3")).Press("Kirim jawaban");
        var page = await old.Form("Input.Answer").Fill(("Input.Answer", "TidakHadir"), ("Input.Note", "Pesan yang diketik")).Press("Kirim jawaban");
        page.Answers(HttpStatusCode.Conflict);
        Assert.Contains("sudah diubah sesudah halaman Anda dibuka: Hadir, 3 orang", page.Text, StringComparison.Ordinal);
        Assert.Equal("Pesan yang diketik", page.Form("Input.Answer")["Input.Note"]);
        (await page.Form("Input.Answer").Press("Kirim jawaban")).Answers(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task No_answer_and_an_unknown_area_are_sentences()
    {
        var (keeper, slug) = await Meeting("Rakor jawaban kosong");
        var page = await (await app.People.Stranger.Open(await keeper.AnswerLink(slug, Ngawi))).Form("Input.Answer").Press("Kirim jawaban");
        page.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Pilih salah satu jawaban.", page.Text, StringComparison.Ordinal);

        var lines = await (await keeper.Open($"/rakor/{slug}/undangan")).Form("Lines").Fill("Lines", "LKS Baru; 99.99").Press("Tambah ke undangan");
        lines.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Kode wilayah “99.99”", lines.Text, StringComparison.Ordinal);
        Assert.Equal("LKS Baru; 99.99", lines.Form("Lines")["Lines"]);
    }

    private async Task<(Browser Keeper, string Slug)> Meeting(string title, string on = "12 Mei 2027")
    {
        var keeper = await app.People.ForumAdmin();
        var slug = await keeper.NextMeeting($"{title} {Guid.NewGuid():n}", on: on);
        await keeper.Invite(slug, $"{Ngawi}; 35.21", Magetan);
        return (keeper, slug);
    }
}

public sealed class RsvpOnSqlite(SqliteApp app) : RsvpTests(app), IClassFixture<SqliteApp>;

public sealed class RsvpOnPostgres(PostgresApp app) : RsvpTests(app), IClassFixture<PostgresApp>;
