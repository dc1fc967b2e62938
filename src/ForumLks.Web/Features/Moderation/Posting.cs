using System.Security.Cryptography;
using System.Text;
using ForumLks.Web.Features.Moderation.Judging;
using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Features.Moderation;

/// <summary>That somebody posted, without what: by it the judge counts, and knows the same text when it comes again. Written with the post itself.</summary>
[Unaudited("counts posts that are audited themselves")]
public sealed class Posting
{
    public long Id { get; private set; }
    public Guid AuthorId { get; private init; }
    public DateTime AtUtc { get; private init; }

    /// <summary>What the folded text hashes to.</summary>
    public long TextKey { get; private init; }

    /// <summary>At once, without an admin.</summary>
    public bool Appeared { get; private init; }

    public static Posting Of(Guid authorId, long textKey, bool appeared, DateTime now) => new() { AuthorId = authorId, TextKey = textKey, Appeared = appeared, AtUtc = now };

    public static long KeyOf(FoldedText text) => BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}

public sealed class PostingMapping : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.ToTable("Postings");
        builder.HasIndex(p => new { p.AuthorId, p.AtUtc });
        builder.HasIndex(p => new { p.TextKey, p.AtUtc });
    }
}
