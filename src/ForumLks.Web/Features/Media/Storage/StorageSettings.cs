using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Media.Storage;

/// <summary>Where files lie: <c>ForumLks:Storage</c> and, for an S3-compatible store, <c>ForumLks:S3</c>.</summary>
public sealed class StorageSettings : IValidatableObject
{
    public const string Disk = "disk";
    public const string S3Store = "s3";

    [Required, AllowedValues(Disk, S3Store, ErrorMessage = "ForumLks:Storage must be 'disk' or 's3'.")]
    public string Storage { get; set; } = Disk;

    public S3Settings S3 { get; set; } = new();

    public bool UsesS3 => Storage == S3Store;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (UsesS3 && (S3.Bucket.Length == 0 || S3.AccessKey.Length == 0 || S3.SecretKey.Length == 0))
        {
            yield return new("ForumLks:Storage=s3 needs ForumLks:S3:Bucket, ForumLks:S3:AccessKey and ForumLks:S3:SecretKey.");
        }

        if (UsesS3 && S3.Address is { Length: > 0 } address && !Uri.IsWellFormedUriString(address, UriKind.Absolute))
        {
            yield return new("ForumLks:S3:Address must be an address such as https://s3.example.id.");
        }
    }
}

public sealed class S3Settings
{
    /// <summary>The store's address; empty for Amazon's own.</summary>
    public string? Address { get; set; }

    public string Region { get; set; } = "us-east-1";
    public string Bucket { get; set; } = "";
    public string AccessKey { get; set; } = "";
    public string SecretKey { get; set; } = "";

    /// <summary>Put before every key, for a bucket shared with others.</summary>
    public string Prefix { get; set; } = "";
}
