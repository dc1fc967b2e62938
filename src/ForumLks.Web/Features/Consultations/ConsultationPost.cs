using ForumLks.Web.Platform.Audit;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Consultations;

/// <summary>One text of a consultation: the question, an answer, a further question.</summary>
[Unaudited("as the consultation it belongs to")]
public sealed class ConsultationPost : IPublishesText
{
    public const int LongestText = 10_000;

    private readonly List<ConsultationFile> _files = [];

    public long Id { get; private set; }
    public long ConsultationId { get; private set; }
    public int Number { get; private set; }
    public Guid AuthorId { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime AtUtc { get; private set; }
    public string FormId { get; private set; } = "";
    public IReadOnlyList<ConsultationFile> Files => _files;

    PublishedText? IPublishesText.Published => new PublishedText(Visibility.SpaceAdmins, new NamedText("Isi", Text));

    internal static ConsultationPost Of(int number, Guid authorId, string text, string formId, IEnumerable<(string Path, string Name)> files, DateTime now)
    {
        var post = new ConsultationPost { Number = number, AuthorId = authorId, Text = text, FormId = formId, AtUtc = now };
        post._files.AddRange(files.Select(f => ConsultationFile.Of(f.Path, f.Name)));
        return post;
    }
}

/// <summary>A file of a text; it is served by the consultation alone.</summary>
[Unaudited("as the consultation it belongs to")]
public sealed class ConsultationFile
{
    public long Id { get; private set; }
    public long ConsultationPostId { get; private set; }
    public string Path { get; private set; } = "";
    public string Name { get; private set; } = "";

    internal static ConsultationFile Of(string path, string name) => new() { Path = path, Name = name.Length > 140 ? name[..140] : name };
}

/// <summary>Somebody the question was put to by name.</summary>
[Unaudited("as the consultation it belongs to")]
public sealed class ConsultationExpert
{
    public long Id { get; private set; }
    public long ConsultationId { get; private set; }
    public Guid MemberId { get; private set; }

    internal static ConsultationExpert Of(Guid memberId) => new() { MemberId = memberId };
}

public sealed class ConsultationMapping :
    IEntityTypeConfiguration<Consultation>, IEntityTypeConfiguration<ConsultationPost>, IEntityTypeConfiguration<ConsultationFile>, IEntityTypeConfiguration<ConsultationExpert>
{
    public void Configure(EntityTypeBuilder<Consultation> builder)
    {
        builder.ToTable("Consultations");
        builder.Property(c => c.PublicId).HasMaxLength(26);
        builder.Property(c => c.Title).HasMaxLength(140);
        builder.Property(c => c.PublicTitle).HasMaxLength(140);
        builder.Property(c => c.TopicItemId).HasMaxLength(26);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasIndex(c => c.PublicId).IsUnique();
        builder.HasIndex(c => new { c.SpaceId, c.LastUtc });
        builder.HasIndex(c => c.AskerId);
        builder.HasIndex(c => c.TopicItemId);
        builder.HasMany(c => c.Experts).WithOne().HasForeignKey(e => e.ConsultationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(c => c.Texts).WithOne().HasForeignKey(p => p.ConsultationId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Spaces.Space>().WithMany().HasForeignKey(c => c.SpaceId);
    }

    public void Configure(EntityTypeBuilder<ConsultationPost> builder)
    {
        builder.ToTable("ConsultationPosts");
        builder.Property(p => p.FormId).HasMaxLength(26);
        builder.HasIndex(p => new { p.ConsultationId, p.Number }).IsUnique();
        builder.HasIndex(p => new { p.AuthorId, p.FormId }).IsUnique();
        builder.HasMany(p => p.Files).WithOne().HasForeignKey(f => f.ConsultationPostId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<ConsultationFile> builder)
    {
        builder.ToTable("ConsultationFiles");
        builder.Property(f => f.Path).HasMaxLength(200);
        builder.Property(f => f.Name).HasMaxLength(140);
        builder.HasIndex(f => f.Path);
    }

    public void Configure(EntityTypeBuilder<ConsultationExpert> builder)
    {
        builder.ToTable("ConsultationExperts");
        builder.HasIndex(e => new { e.ConsultationId, e.MemberId }).IsUnique();
        builder.HasIndex(e => e.MemberId);
    }
}
