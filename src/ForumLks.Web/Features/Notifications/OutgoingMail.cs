using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Notifications;

/// <summary>A letter to be sent; written in the transaction of what it tells of, delivered afterwards, by one server only.</summary>
[Unaudited("the act that wrote the letter is audited itself")]
public sealed class OutgoingMail
{
    public const int MostAttempts = 12;

    public long Id { get; private set; }
    public string To { get; private init; } = "";
    public string Subject { get; private set; } = "";
    public string Text { get; private set; } = "";
    public string? Html { get; private set; }
    public string? UnsubscribeUrl { get; private init; }

    /// <summary>For the feature that wrote it, which looks at it again before it leaves.</summary>
    public string? About { get; private init; }
    public DateTime CreatedUtc { get; private init; }
    public DateTime NotBeforeUtc { get; private set; }
    public DateTime? SentUtc { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>Not tried any more: refused for good, or tried often enough. An admin may ask for another try.</summary>
    public DateTime? GivenUpUtc { get; private set; }

    /// <summary>What the server last said, without the address.</summary>
    public string? Reply { get; private set; }

    /// <summary>The same at every attempt, so that a letter sent twice is recognised as one.</summary>
    public string MessageId => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"<{Id}.{CreatedUtc.Ticks}@forumlks>");

    public static OutgoingMail Letter(string to, string subject, string text, DateTime now) => Of(new Letter(to, subject, text), now);

    public static OutgoingMail Of(Letter letter, DateTime now) => new()
    {
        To = OneLine(letter.To),
        Subject = Shorten(OneLine(letter.Subject)),
        Text = letter.Text,
        Html = letter.Html,
        UnsubscribeUrl = letter.UnsubscribeUrl is { } url ? OneLine(url) : null,
        About = letter.About,
        CreatedUtc = now,
        NotBeforeUtc = letter.NotBeforeUtc is { } later && later > now ? later : now,
    };

    /// <summary>As the feature that wrote it reads it again.</summary>
    public Letter AsLetter() => new(To, Subject, Text) { Html = Html, UnsubscribeUrl = UnsubscribeUrl, About = About };

    /// <summary>Some of it was hidden since it was written.</summary>
    public void Rewrite(Letter letter) => (Subject, Text, Html) = (Shorten(OneLine(letter.Subject)), letter.Text, letter.Html);

    private static string Shorten(string subject) => subject.Length <= 200 ? subject : subject[..199] + "…";

    /// <summary>A line break or another control character in a header would let a writer add headers.</summary>
    private static string OneLine(string text) => string.Concat(text.ReplaceLineEndings(" ").Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}

public sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(m => m.To).HasMaxLength(200);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.Property(m => m.UnsubscribeUrl).HasMaxLength(1000);
        builder.Property(m => m.Reply).HasMaxLength(300);
        builder.HasIndex(m => new { m.SentUtc, m.NotBeforeUtc });
    }
}
