using ForumLks.Web.Data;
using System.Security.Cryptography;
using ForumLks.Web.Platform.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ForumLks.Web.Platform.Editing;

/// <summary>A form that arrived when it could not be taken (the session had ended, the page was too old): kept to be sent again.</summary>
[Unaudited("it changes nothing until its writer sends it again")]
public sealed class HeldForm
{
    public string Token { get; private init; } = "";
    public string Path { get; private init; } = "";
    public List<HeldField> Fields { get; private init; } = [];
    public bool HadFiles { get; private init; }
    public DateTime AtUtc { get; private init; }

    public static HeldForm Of(string path, IFormCollection form, DateTime now) => new()
    {
        Token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)),
        Path = path,
        Fields = [.. form.Where(f => !IsSecret(f.Key)).SelectMany(f => f.Value.Select(v => new HeldField(f.Key, v ?? "")))],
        HadFiles = form.Files.Count > 0,
        AtUtc = now,
    };

    private static bool IsSecret(string name) =>
        name.StartsWith("__", StringComparison.Ordinal)
        || name.Contains("Password", StringComparison.OrdinalIgnoreCase);
}

public sealed record HeldField(string Name, string Value);

public sealed class HeldFormMapping : IEntityTypeConfiguration<HeldForm>
{
    public void Configure(EntityTypeBuilder<HeldForm> builder)
    {
        builder.ToTable("HeldForms");
        builder.HasKey(f => f.Token);
        builder.Property(f => f.Token).HasMaxLength(48);
        builder.Property(f => f.Path).HasMaxLength(300);
        builder.Property(f => f.Fields).IsJson();
    }
}
