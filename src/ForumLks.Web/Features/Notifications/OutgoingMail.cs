using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Notifications;

/// <summary>A letter to be sent; written in the transaction of what it tells of, delivered afterwards, by one server only.</summary>
[Unaudited("the act that wrote the letter is audited itself")]
public sealed class OutgoingMail
{
    public long Id { get; private set; }
    public string To { get; private init; } = "";
    public string Subject { get; private init; } = "";
    public string Text { get; private init; } = "";
    public DateTime CreatedUtc { get; private init; }
    public DateTime NotBeforeUtc { get; private set; }
    public DateTime? SentUtc { get; private set; }
    public int Attempts { get; private set; }

    public static OutgoingMail Letter(string to, string subject, string text, DateTime now) => new()
    {
        To = OneLine(to),
        Subject = OneLine(subject),
        Text = text,
        CreatedUtc = now,
        NotBeforeUtc = now,
    };

    /// <summary>A line break in a header would let a writer add headers.</summary>
    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();
}

public sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> builder)
    {
        builder.ToTable("OutgoingMails");
        builder.Property(m => m.To).HasMaxLength(200);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.HasIndex(m => new { m.SentUtc, m.NotBeforeUtc });
    }
}
