using System.Net;
using ForumLks.Web.Features.Identity;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Tests.Features.Identity;

/// <summary>What time brings to accounts, on an app whose clock is moved on.</summary>
public sealed class ClockedIdentityTests : IAsyncLifetime
{
    private readonly SqliteApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task An_invitation_expires()
    {
        var form = (await (await _app.People.ForumAdmin()).Open("/ruang/madiun/kelola")).Form("Input.Role");
        var page = await form.Fill("Input.Days", "3").Press("Buat undangan");
        var link = new Uri(page.Document.QuerySelector(".alert.success code")!.TextContent).PathAndQuery;
        _app.Clock.Move(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));

        var browser = _app.Stranger();
        var refused = await (await browser.Open(link)).Form("Input.UserName").Fill(
            ("Input.DisplayName", "Terlambat"), ("Input.UserName", "terlambat"), ("Input.Email", "terlambat@contoh.id"),
            ("Input.Password", "kalimat sandi yang panjang"), ("Input.IsAdult", "true"), ("Input.Agrees", "true")).Press("Buat akun");
        refused.Answers(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("masa berlakunya", refused.Errors, StringComparison.Ordinal);
        Assert.False(await _app.Look(db => db.Set<Member>().AnyAsync(m => m.UserName == "terlambat", TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_scheduled_item_is_invisible_before_its_hour_and_there_after_it()
    {
        var word = Writing.Word();
        var editor = await _app.People.NewsEditor();
        var day = DateOnly.FromDateTime(_app.Clock.GetUtcNow().UtcDateTime).AddDays(3);
        var address = await editor.WriteNews($"Berita {word}", more: form => form.Fill(("Placement.PublishOn", day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), ("Placement.PublishAt", "08.30")));
        var stranger = _app.Stranger();
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(address)).Status);
        Assert.False(await stranger.Finds(word, address));
        Assert.DoesNotContain(address, (await stranger.Open("/berita/umpan")).Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await editor.Get(address)).Status);

        // A query that nobody asked before does not come from the page cache.
        _app.Clock.Move(TimeSpan.FromDays(4));
        Assert.Equal(HttpStatusCode.OK, (await stranger.Get(address)).Status);
        Assert.True(await stranger.Finds(word + "&urut=baru", address));
        Assert.Contains(address, (await stranger.Open("/berita?x=1")).Html, StringComparison.Ordinal);
    }
}
