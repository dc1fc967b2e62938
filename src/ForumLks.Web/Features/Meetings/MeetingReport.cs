using ForumLks.Web.Platform.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Meetings;

/// <summary>A meeting (rakor and its kin) and what came of it.</summary>
public sealed class MeetingReport : ContentItem<MeetingReportContent>
{
    private readonly List<Decision> _decisions = [];

    public DateOnly StartsOn { get; private set; }
    public DateOnly? EndsOn { get; private set; }

    /// <summary>The numbered items as rows, for lists over many meetings.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Midnight in WIB, the office's clock.</summary>
    protected override DateTime? HappenedUtc => new DateTimeOffset(StartsOn.ToDateTime(default), TimeSpan.FromHours(7)).UtcDateTime;

    protected override void OnWritten(MeetingReportContent content)
    {
        StartsOn = content.StartsOn;
        EndsOn = content.EndsOn;
        _decisions.RemoveAll(d => content.Items.All(i => i.Number != d.Number));
        foreach (var item in content.Items)
        {
            var decision = _decisions.Find(d => d.Number == item.Number);
            if (decision is null)
            {
                decision = new Decision();
                _decisions.Add(decision);
            }

            decision.Take(item);
        }
    }
}

public sealed class MeetingReportMapping : IEntityTypeConfiguration<MeetingReport>
{
    public void Configure(EntityTypeBuilder<MeetingReport> builder)
    {
        builder.IsContent<MeetingReport, MeetingReportContent>("MeetingReports");
        builder.HasIndex(m => m.StartsOn);
        builder.HasMany(m => m.Decisions).WithOne().HasForeignKey(d => d.MeetingReportId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Decisions).AutoInclude();
    }
}
