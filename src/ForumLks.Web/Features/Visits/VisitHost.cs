using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Visits;

/// <summary>A practice that is visited, with whoever wrote it as its host. What it was called is kept, so that the visit goes on when it is withdrawn.</summary>
public sealed class VisitHost
{
    public const int MostQuestions = 8;
    private readonly List<Question> _questions = [];

    public long Id { get; private set; }
    public long VisitId { get; private set; }
    public long PracticeId { get; private set; }
    public string Slug { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string Institution { get; private set; } = "";
    public Guid? HostId { get; private set; }

    /// <summary>Why it was proposed, in words.</summary>
    public string Why { get; private set; } = "";
    public string Differs { get; private set; } = "";
    public IReadOnlyList<Question> Questions => _questions;

    public static VisitHost Of(ContentItem practice, string institution, string why, string differs) => new()
    {
        PracticeId = practice.Id,
        Slug = practice.Slug,
        Title = practice.Title,
        Institution = institution,
        HostId = practice.OwnerId,
        Why = why,
        Differs = differs,
    };

    /// <summary>A question sent twice is there once.</summary>
    public Question? Ask(Guid key, string text, Guid askerId, string askedFor, DateTime now)
    {
        if (_questions.Exists(q => q.Key == key))
        {
            return null;
        }

        if (_questions.Count >= MostQuestions)
        {
            throw new BrokenRule($"Paling banyak {MostQuestions} pertanyaan untuk satu tuan rumah. Gabungkan yang sejenis.");
        }

        var question = Question.Of(key, text, askerId, askedFor, now);
        _questions.Add(question);
        return question;
    }
}

/// <summary>A question to a host and what the host answered.</summary>
public sealed class Question : IPublishesText
{
    public const int LongestText = 500;
    public const int LongestAnswer = 3000;

    public long Id { get; private set; }
    public long VisitHostId { get; private set; }
    public Guid Key { get; private set; }
    public string Text { get; private set; } = "";
    public Guid AskerId { get; private set; }

    /// <summary>The institution that asks.</summary>
    public string AskedFor { get; private set; } = "";
    public DateTime AskedUtc { get; private set; }
    public string? Answer { get; private set; }
    public DateTime? AnsweredUtc { get; private set; }

    /// <summary>The host allows later visitors to read question and answer.</summary>
    public bool MayReuse { get; private set; }
    public int Revision { get; private set; } = 1;

    /// <summary>Whom it reaches depends on the host's consent, which may come later.</summary>
    PublishedText IPublishesText.Published => PublishedText.Public(new("Pertanyaan", Text), new("Jawaban", Answer));

    internal static Question Of(Guid key, string text, Guid askerId, string askedFor, DateTime now) =>
        new() { Key = key, Text = text.Trim(), AskerId = askerId, AskedFor = askedFor, AskedUtc = now };

    public void Reply(string answer, bool mayReuse, int seenRevision, DateTime now)
    {
        if (seenRevision != Revision)
        {
            throw new EditConflict();
        }

        (Answer, MayReuse, AnsweredUtc, Revision) = (answer.Trim(), mayReuse, now, Revision + 1);
    }

    public void Allow(bool reuse) => (MayReuse, Revision) = (reuse && Answer is not null, Revision + 1);
}

public sealed class VisitHostMapping : IEntityTypeConfiguration<VisitHost>
{
    public void Configure(EntityTypeBuilder<VisitHost> builder)
    {
        builder.ToTable("VisitHosts");
        builder.Property(h => h.Slug).HasMaxLength(120);
        builder.Property(h => h.Title).HasMaxLength(ContentItem.TitleLimit);
        builder.Property(h => h.Institution).HasMaxLength(140);
        builder.Property(h => h.Why).HasMaxLength(600);
        builder.Property(h => h.Differs).HasMaxLength(600);
        builder.HasIndex(h => new { h.VisitId, h.PracticeId }).IsUnique();
        builder.HasIndex(h => h.PracticeId);
        builder.HasIndex(h => h.HostId);
        builder.HasMany(h => h.Questions).WithOne().HasForeignKey(q => q.VisitHostId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class QuestionMapping : IEntityTypeConfiguration<Question>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("VisitQuestions");
        builder.Property(q => q.Text).HasMaxLength(Question.LongestText);
        builder.Property(q => q.AskedFor).HasMaxLength(140);
        builder.Property(q => q.Answer).HasMaxLength(Question.LongestAnswer);
        builder.Property(q => q.Revision).IsConcurrencyToken();
        builder.HasIndex(q => q.Key).IsUnique();
    }
}
