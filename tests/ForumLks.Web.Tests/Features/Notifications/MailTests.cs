using System.Net;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Notifications;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ForumLks.Web.Tests.Features.Notifications;

/// <summary>A mail server that fails in every way there is: letters wait, and none is lost.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private readonly Mailing _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task A_letter_arrives_as_text_and_html_with_the_headers_of_one_click()
    {
        await Post(new Letter("siapa@contoh.invalid", "Kabar é", "Isi surat.") { Html = "<p>Isi surat.</p>", UnsubscribeUrl = "https://forum.example/kabar/satu-klik/abc" });
        await Deliver();
        var got = Assert.Single(_app.Smtp.Letters);
        Assert.Contains("multipart/alternative", got.Header, StringComparison.Ordinal);
        Assert.Contains("text/plain", got.Text, StringComparison.Ordinal);
        Assert.Contains("text/html", got.Text, StringComparison.Ordinal);
        Assert.Equal("<https://forum.example/kabar/satu-klik/abc>", got.Value("List-Unsubscribe"));
        Assert.Equal("List-Unsubscribe=One-Click", got.Value("List-Unsubscribe-Post"));
        Assert.EndsWith("@forumlks>", got.Value("Message-ID"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_greylists_gets_it_later()
    {
        var asked = 0;
        _app.Smtp.OnRecipient = _ => asked++ < 2 ? "451 4.7.1 come back later" : null;
        await Post(new Letter("siapa@contoh.invalid", "Nanti", "Isi."));
        await Deliver();
        Assert.Empty(_app.Smtp.Letters);
        await Deliver();
        Assert.Equal(1, asked);
        for (var i = 0; i < 4; i++)
        {
            _app.Clock.Move(TimeSpan.FromMinutes(5));
            await Deliver();
        }

        Assert.Single(_app.Smtp.Letters);
        Assert.NotNull((await Row()).SentUtc);
    }

    [Fact]
    public async Task A_server_that_is_away_for_days_delays_and_loses_nothing()
    {
        for (var i = 0; i < 5; i++)
        {
            await Post(new Letter($"siapa{i}@contoh.invalid", "Nanti", "Isi."));
        }

        _app.Smtp.Stop();
        for (var hour = 0; hour < 100; hour++)
        {
            await Deliver();
            _app.Clock.Move(TimeSpan.FromHours(1));
        }

        Assert.Equal(5, await _app.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.SentUtc == null && m.GivenUpUtc == null)));
        _app.Smtp.Start();
        for (var i = 0; i < 4; i++)
        {
            _app.Clock.Move(TimeSpan.FromMinutes(16));
            await Deliver();
        }

        Assert.Equal(5, _app.Smtp.Letters.Count);
        Assert.Equal(5, _app.Smtp.Letters.Select(l => l.Recipients[0]).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_hangs_holds_nobody_for_long()
    {
        await Post(new Letter("siapa@contoh.invalid", "Nanti", "Isi."));
        (_app.Smtp.Behaviour, _app.Services.GetRequiredService<MailSettings>().TimeoutSeconds) = (Behaviour.Hangs, 2);
        await Deliver();
        Assert.Null((await Row()).SentUtc);
        (_app.Smtp.Behaviour, _app.Services.GetRequiredService<MailSettings>().TimeoutSeconds) = (Behaviour.Takes, 60);
        _app.Clock.Move(TimeSpan.FromMinutes(20));
        await Deliver();
        Assert.Single(_app.Smtp.Letters);
    }

    [Fact]
    public async Task A_line_that_breaks_after_the_letter_sends_it_again_under_the_same_name()
    {
        await Post(new Letter("siapa@contoh.invalid", "Dua kali", "Isi."));
        _app.Smtp.Behaviour = Behaviour.HangsUpAfterTheLetter;
        await Deliver();
        _app.Smtp.Behaviour = Behaviour.Takes;
        _app.Clock.Move(TimeSpan.FromMinutes(20));
        await Deliver();
        Assert.Equal(2, _app.Smtp.Letters.Count);
        Assert.Single(_app.Smtp.Letters.Select(l => l.Value("Message-ID")).Distinct());
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_told_to_its_owner_and_written_to_no_more()
    {
        var email = await _app.Look(db => db.Set<Member>().Where(m => m.UserName == "pengelola-ngawi").Select(m => m.Email!).SingleAsync());
        _app.Smtp.OnRecipient = _ => "550 5.1.1 no such mailbox";
        await Post(new Letter(email, "Pertama", "Isi."));
        await Deliver();
        Assert.NotNull((await Row()).GivenUpUtc);
        var member = await _app.People.Member();
        var page = await member.Open("/akun/kabar");
        Assert.Contains("ditolak", page.Text, StringComparison.Ordinal);
        Assert.Contains("menyerah", (await (await _app.People.PlatformAdmin()).Open("/admin/surat")).Text, StringComparison.Ordinal);

        _app.Smtp.OnRecipient = _ => null;
        await Post(new Letter(email, "Kedua", "Isi."));
        await Deliver();
        Assert.Empty(_app.Smtp.Letters);

        await page.Form("Alamatnya benar, coba lagi").Press("Alamatnya benar, coba lagi");
        await Post(new Letter(email, "Ketiga", "Isi."));
        await Deliver();
        Assert.Single(_app.Smtp.Letters);
    }

    [Fact]
    public async Task A_letter_refused_for_what_it_says_does_not_make_the_address_dead()
    {
        _app.Smtp.OnRecipient = _ => "550 5.7.1 looks like advertising";
        await Post(new Letter("siapa@contoh.invalid", "Iklan", "Isi."));
        await Deliver();
        Assert.NotNull((await Row()).GivenUpUtc);
        Assert.Equal(0, await _app.Look(db => db.Set<DeadAddress>().CountAsync()));
    }

    [Fact]
    public async Task After_twelve_attempts_it_is_given_up_where_the_admin_sees_it_and_can_try_again()
    {
        _app.Smtp.OnRecipient = _ => "452 4.2.2 mailbox full";
        await Post(new Letter("siapa@contoh.invalid", "Penuh sekali", "Isi."));
        for (var i = 0; i < 14; i++)
        {
            await Deliver();
            _app.Clock.Move(TimeSpan.FromDays(3));
        }

        var admin = await _app.People.PlatformAdmin();
        var page = await admin.Open("/admin/surat");
        Assert.Contains("menyerah setelah percobaan ke-12", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("siapa@contoh.invalid", page.Text, StringComparison.Ordinal);
        _app.Smtp.OnRecipient = _ => null;
        await page.Form("id").Press();
        await Deliver();
        Assert.Single(_app.Smtp.Letters);
    }

    [Theory]
    [InlineData("Judul\r\nBcc: semua@contoh.invalid", "siapa@contoh.invalid")]
    [InlineData("Judul\nX-Jahat: ya", "siapa@contoh.invalid")]
    [InlineData("Judul\u2028Bcc: a@b.c\0", "siapa@contoh.invalid")]
    [InlineData("Judul", "siapa@contoh.invalid\r\nRCPT TO:<semua@contoh.invalid>")]
    [InlineData("Judul", "siapa@contoh.invalid, semua@contoh.invalid")]
    public async Task Nobody_adds_a_header_or_a_recipient(string subject, string to)
    {
        await Post(new Letter(to, subject, "Isi."));
        await Deliver();
        Assert.All(_app.Smtp.Letters, letter =>
        {
            Assert.Null(letter.Value("Bcc"));
            Assert.Null(letter.Value("X-Jahat"));
            Assert.Equal("RCPT TO:<siapa@contoh.invalid>", Assert.Single(letter.Recipients));
        });
        var row = await Row();
        Assert.True(row.SentUtc is not null || row.GivenUpUtc is not null);
    }

    [Fact]
    public async Task A_report_in_the_mailbox_counts_only_for_a_letter_of_ours()
    {
        await Post(new Letter("mati@contoh.invalid", "Nanti ditolak", "Isi."));
        await Deliver();
        var id = _app.Smtp.Letters.Single().Value("Message-ID");
        string Report(string address, string message) => $"From MAILER-DAEMON\nReporting-MTA: dns; mx\n\nFinal-Recipient: rfc822; {address}\nAction: failed\nStatus: 5.1.1\n\nMessage-ID: {message}\n\n";
        var mailbox = Report("mati@contoh.invalid", id!) + Report("korban@contoh.invalid", id!) + Report("korban@contoh.invalid", "<99.99@forumlks>") + Report("mati@contoh.invalid", "<asing@lain>");
        await using var scope = _app.Services.CreateAsyncScope();
        var (found, ours) = await _app.Services.GetRequiredService<BounceReports>().Import(scope.ServiceProvider.GetRequiredService<ForumLks.Web.Data.ForumDb>(), new StringReader(mailbox), CancellationToken.None);
        Assert.Equal((3, 1), (found, ours));
        Assert.Equal(["mati@contoh.invalid"], await _app.Look(db => db.Set<DeadAddress>().Select(a => a.Email).ToListAsync()));
    }

    [Fact]
    public async Task A_digest_that_waited_leaves_without_what_was_hidden_and_not_at_all_when_nothing_is_left()
    {
        var word = Writing.Word();
        var slug = await _app.PublishPractice($"Praktik {word}", ForumLks.Web.Features.Shared.InstitutionProfile.Unknown);
        _app.MoveToMonday();
        Assert.NotEqual(0, await _app.PrepareDigests());
        await _app.Change(slug, (_, item) => item.Hide());
        await Deliver();
        Assert.DoesNotContain(_app.Smtp.Letters, l => (l.Header + l.Text).Contains(word, StringComparison.Ordinal));
        Assert.Equal(0, await _app.Look(db => db.Set<OutgoingMail>().CountAsync(m => m.SentUtc == null || m.Text.Contains(word))));
    }

    private Task Deliver() => _app.Services.GetRequiredService<MailDelivery>().DeliverAll(CancellationToken.None);

    private Task<OutgoingMail> Row() => _app.Look(db => db.Set<OutgoingMail>().AsNoTracking().OrderByDescending(m => m.Id).FirstAsync());

    private Task<int> Post(Letter letter) => _app.Look(db =>
    {
        _app.Services.GetRequiredService<IPostbox>().Post(db, letter);
        return db.SaveChangesAsync();
    });

    /// <summary>Delivers only when a test says so.</summary>
    private sealed class Mailing : SqliteApp
    {
        public TinySmtp Smtp { get; } = new();

        protected override IEnumerable<KeyValuePair<string, string>> Settings =>
        [
            new("ForumLks:Mail:Server", "127.0.0.1"), new("ForumLks:Mail:Port", Smtp.Port.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("ForumLks:Mail:UseTls", "false"),
        ];

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await Look(db => db.Set<OutgoingMail>().ExecuteDeleteAsync());
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            await Smtp.DisposeAsync();
        }

        protected override void ConfigureServices(IServiceCollection services)
        {
            foreach (var own in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory?.Method.DeclaringType?.FullName?.Contains(nameof(NotificationsFeature), StringComparison.Ordinal) == true).ToList())
            {
                services.Remove(own);
            }
        }
    }
}
