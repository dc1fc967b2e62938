using System.Net;

namespace ForumLks.Web.Tests.Features.Administration;

/// <summary>The platform admin finds a member and changes what they may do.</summary>
public abstract class MembersTests(ForumApp app)
{
    [Fact]
    public async Task A_member_is_found_by_a_piece_of_the_name_in_any_case_and_what_finds_nobody_says_so()
    {
        var admin = await app.People.PlatformAdmin();
        var found = await admin.Open("/admin/anggota?cari=NGAWI");
        Assert.Contains("pengelola-ngawi", found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("pengelola-batang", found.Text, StringComparison.Ordinal);
        Assert.Contains("Tidak ada anggota dengan nama itu", (await admin.Open("/admin/anggota?cari=%25&hal=-7")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_does_not_exist_is_refused_and_what_was_typed_stays()
    {
        var admin = await app.People.PlatformAdmin();
        var granted = await (await admin.Open("/admin/anggota")).Form("Input.UserName").Fill("Input.UserName", "tidak-ada-orangnya").Press("Beri peran");
        granted.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("tidak-ada-orangnya", granted.Form("Input.UserName")["Input.UserName"]);
        var made = await (await admin.Open("/admin/anggota")).Form("siapa").Fill("siapa", "tidak-ada-orangnya").Press("Jadikan admin pusat");
        made.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Tidak ada anggota aktif", made.Text, StringComparison.Ordinal);
        Assert.Equal("tidak-ada-orangnya", made.Form("siapa")["siapa"]);
        (await (await admin.Open("/admin/anggota")).Form("Input.UserName").Press("Beri peran")).Answers(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_in_Indonesian_with_one_sentence_a_field()
    {
        var stranger = app.People.Stranger;
        Assert.Contains("Surel bukan alamat surel yang benar.", (await (await stranger.Open("/lupa-sandi")).Form("Input.Email").Fill("Input.Email", "bukan alamat").Press("Kirim tautan")).Text, StringComparison.Ordinal);
        var empty = await (await stranger.Open("/lupa-sandi")).Form("Input.Email").Press("Kirim tautan");
        Assert.Equal("Surel wajib diisi.", empty.Document.QuerySelectorAll(".alert.error li").Single().TextContent.Trim());
    }
}

public sealed class SqliteMembersTests(SqliteApp app) : MembersTests(app), IClassFixture<SqliteApp>;

public sealed class PostgresMembersTests(PostgresApp app) : MembersTests(app), IClassFixture<PostgresApp>;
