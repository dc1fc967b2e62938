using System.ComponentModel.DataAnnotations;

namespace ForumLks.Web.Features.Notifications;

/// <summary><c>ForumLks:Mail</c>. Without a server, letters become files in the data directory's <c>surat</c>.</summary>
public sealed class MailSettings
{
    public string? Server { get; set; }

    [Range(1, 65535, ErrorMessage = "ForumLks:Mail:Port must be between 1 and 65535.")]
    public int Port { get; set; } = 587;

    public bool UseTls { get; set; } = true;
    public string? UserName { get; set; }
    public string? Password { get; set; }

    [EmailAddress(ErrorMessage = "ForumLks:Mail:From must be an e-mail address.")]
    public string From { get; set; } = "forum@forumlks.invalid";

    [Range(1, 600, ErrorMessage = "ForumLks:Mail:TimeoutSeconds must be between 1 and 600.")]
    public int TimeoutSeconds { get; set; } = 60;

    /// <summary>Where the mailbox of <see cref="From"/> is delivered as files (a Maildir's <c>new</c>); delivery reports are read there. Null where they are uploaded by hand.</summary>
    public string? BounceFolder { get; set; }

    public bool HasServer => !string.IsNullOrWhiteSpace(Server);
}
