using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Meetings;

/// <summary>A complete report from paper notes: every field typed in and every button pressed counts as one visit.</summary>
public sealed class FieldVisitsTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int Most = 40;
    private int _visits;

    [Fact]
    public async Task A_complete_report_takes_at_most_forty_field_visits()
    {
        var keeper = await app.People.ForumAdmin();
        var form = (await keeper.Open("/rakor/tulis")).Form("Content.Title");
        Type(form, ("Title", "Rakor lengkap dari catatan kertas"), ("Summary", "Tiga keputusan disepakati."), ("Area", "35.21"), ("Place", "Aula"), ("StartsOn", "10 Maret 2026"));
        Type(form, ("Items[0].Text", "Daftar kebutuhan disusun."), ("Items[0].Owner", "Sekretaris forum"), ("Items[0].Deadline", "30 Juni 2026"));
        form = await Press(form, "Tambah butir");
        Type(form, ("Items[1].Text", "Pasangan belajar ditetapkan."), ("Items[1].Owner", "Ketua forum"), ("Items[1].Deadline", "31 Juli 2026"));
        form = await Press(form, "Tambah butir");
        Type(form, ("Items[2].Kind", "Aspirasi"), ("Items[2].Text", "BOP disamakan."), ("Items[2].Addressee", "Dinas Sosial Provinsi"));
        form = await Press(form, "Tambah baris");
        Type(form, ("Organisers[0]", "Forum LKS Karesidenan Madiun"), ("OpenedBy", "Asisten bupati"), ("AttendanceTotal", "42"));
        form = await Press(form, "Tambah komisi");
        Type(form, ("Commissions[0].Code", "A"), ("Commissions[0].Topic", "Pendanaan"), ("Commissions[0].Result", "Satu format."));
        form = await Press(form, "Tambah komisi");
        Type(form, ("Commissions[1].Code", "B"), ("Commissions[1].Topic", "Pengasuhan"));
        form = await Press(form, "Tambah angka");
        Type(form, ("Figures[0].What", "LKS di wilayah ini"), ("Figures[0].Value", "154"));
        form = await Press(form, "Tambah dasar hukum");
        Type(form, ("LegalBases[0].Citation", "UU 11/2009"));
        Type(form, ("Sources[0].Title", "Catatan notulis"), ("Sources[0].Publisher", "Forum LKS Karesidenan Madiun"));
        _visits++;
        var address = Writing.Kept(await form.Press("Terbitkan"));

        Assert.True(_visits <= Most, $"It took {_visits} visits.");
        var content = await app.Look(async db => (await db.Set<MeetingReport>().AsNoTracking().SingleAsync(m => m.Slug == address.Substring(7))).Content);
        Assert.Equal((3, 2, 1, 1, 42), (content.Items.Count, content.Commissions.Count, content.Figures.Count, content.LegalBases.Count, content.AttendanceTotal));
    }

    private void Type(Form form, params (string Name, string Value)[] fields)
    {
        _visits += fields.Length;
        form.Fill([.. fields.Select(f => ($"Content.{f.Name}", f.Value))]);
    }

    private async Task<Form> Press(Form form, string button)
    {
        _visits++;
        return (await form.Press(button)).Form("Content.Title");
    }
}
