using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Files;

/// <summary>
/// A file that belongs to something closed, such as a consultation: at its own address nobody gets it but whoever brought it, not even an
/// admin of the platform. The feature that closed it serves it to those it admits.
/// </summary>
[Unaudited("an audit row would tell admins of what is closed to them")]
public sealed class ConfinedFile
{
    public string Path { get; private init; } = "";

    public static ConfinedFile Of(string path) => new() { Path = path };
}

public sealed class ConfinedFileMapping : IEntityTypeConfiguration<ConfinedFile>
{
    public void Configure(EntityTypeBuilder<ConfinedFile> builder)
    {
        builder.ToTable("ConfinedFiles");
        builder.HasKey(f => f.Path);
        builder.Property(f => f.Path).HasMaxLength(200);
    }
}
