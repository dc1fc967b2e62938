using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Visits;

/// <summary>A study visit without a bus: what a group of institutions wants to learn, whom they learn it from, and what they will do.</summary>
public sealed partial class Visit : IShowsOnPages, IPublishesText
{
    public const int DaysToAnswer = 14;
    public const int DaysToCheck = 90;
    public const int MostHosts = 5;
    public const int MostTravellers = 12;

    private readonly List<Traveller> _travellers = [];
    private readonly List<VisitHost> _hosts = [];

    public long Id { get; private set; }
    public string PublicId { get; private set; } = "";
    public string Topic { get; private set; } = "";
    public string Purpose { get; private set; } = "";

    /// <summary>The space of whoever began it; trips avoided are counted there.</summary>
    public long? SpaceId { get; private set; }
    public Guid LeaderId { get; private set; }
    public DateTime CreatedUtc { get; private set; }

    /// <summary>The last day on which hosts answer; there with the first question.</summary>
    public DateOnly? AnswersBy { get; private set; }
    public ReportDraft Draft { get; private set; } = new();
    public DateTime? ReportedUtc { get; private set; }

    /// <summary>The year its first report was issued: under it the trips avoided are counted.</summary>
    public int? ReportYear { get; private set; }
    public DateOnly? CheckInOn { get; private set; }
    public bool IsReportPublic { get; private set; }
    public int Revision { get; private set; } = 1;

    public IReadOnlyList<Traveller> Travellers => _travellers;
    public IReadOnlyList<VisitHost> Hosts => _hosts;

    IEnumerable<string> IShowsOnPages.PageTags => [PageTag];

    /// <summary>Hosts and fellow travellers read it; everybody, once the report is shared.</summary>
    PublishedText IPublishesText.Published => PublishedText.Public(new("Yang ingin dipelajari", Topic), new("Untuk apa", Purpose), new("Yang kami pelajari", Draft.Findings));

    public const string PageTag = "kunjungan";

    public static Visit Begin(string publicId, string topic, string purpose, long? spaceId, Guid leaderId, DateTime now) => new()
    {
        PublicId = OrchardId.IsValid(publicId) ? publicId : OrchardId.New(),
        Topic = topic.Trim(),
        Purpose = purpose.Trim(),
        SpaceId = spaceId,
        LeaderId = leaderId,
        CreatedUtc = now,
    };

    public bool AreQuestionsOpen(DateOnly today) => AnswersBy is null || today <= AnswersBy;

    /// <summary>The institution that this person travels for; null for everybody else.</summary>
    public Traveller? Of(Guid? memberId) => _travellers.Find(t => t.Companions.Any(c => c.MemberId == memberId));

    public Traveller Join(string institution, string? area, Guid memberId)
    {
        Require(ReportedUtc is null, "Laporan kunjungan ini sudah diterbitkan, jadi rombongannya tidak bertambah lagi.");
        Require(_travellers.Count < MostTravellers, $"Satu rombongan paling banyak {MostTravellers} lembaga.");
        Require(Of(memberId) is null, "Anda sudah ikut dalam kunjungan ini.");
        var traveller = Traveller.Of(institution, area);
        traveller.Accompany(memberId);
        _travellers.Add(traveller);
        Revision++;
        return traveller;
    }

    public VisitHost Choose(VisitHost host)
    {
        Require(ReportedUtc is null, "Laporan sudah diterbitkan; tuan rumah tidak dapat ditambah lagi.");
        Require(_hosts.Count < MostHosts, $"Paling banyak {MostHosts} praktik dalam satu kunjungan.");
        Require(host.HostId is not { } author || Of(author) is null, "Itu praktik lembaga dalam rombongan sendiri. Pilih praktik lembaga lain.");
        if (_hosts.Find(h => h.PracticeId == host.PracticeId) is { } known)
        {
            return known;
        }

        _hosts.Add(host);
        Revision++;
        return host;
    }

    /// <summary>A host who was already asked stays: the answer is on its way.</summary>
    public void Drop(VisitHost host)
    {
        Require(host.Questions.Count == 0, $"{host.Institution} sudah ditanya, jadi tetap dalam kunjungan ini.");
        Require(ReportedUtc is null, "Laporan sudah diterbitkan.");
        _hosts.Remove(host);
        Revision++;
    }

    public void OpenQuestions(DateOnly today) => AnswersBy ??= today.AddDays(DaysToAnswer);

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

public sealed class VisitMapping : IEntityTypeConfiguration<Visit>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("Visits");
        builder.Property(v => v.PublicId).HasMaxLength(26);
        builder.HasIndex(v => v.PublicId).IsUnique();
        builder.Property(v => v.Topic).HasMaxLength(120);
        builder.Property(v => v.Purpose).HasMaxLength(600);
        builder.Property(v => v.Draft).IsJson();
        builder.Property(v => v.Revision).IsConcurrencyToken();
        builder.HasIndex(v => new { v.ReportYear, v.SpaceId });
        builder.HasIndex(v => v.CheckInOn);
        builder.HasIndex(v => v.AnswersBy);
        builder.HasMany(v => v.Travellers).WithOne().HasForeignKey(t => t.VisitId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(v => v.Hosts).WithOne().HasForeignKey(h => h.VisitId).OnDelete(DeleteBehavior.Cascade);
    }
}
