using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Identity;

/// <summary>What a member decides about their own data, and what remains of one who has left.</summary>
public sealed partial class Member
{
    /// <summary>The name is for members only.</summary>
    public bool HidesName { get; private set; }

    public bool DeclinesLetters { get; private set; }

    public void Decide(ConsentPurpose purpose, bool isGiven)
    {
        if (purpose == ConsentPurpose.Nama)
        {
            HidesName = !isGiven;
        }
        else
        {
            DeclinesLetters = !isGiven;
        }
    }

    /// <summary>The row stays, because texts, revisions and the audit name its id; nothing in it tells who it was.</summary>
    public void Leave()
    {
        (DisplayName, Position, InstitutionId) = (Person.Gone, null, null);
        (UserName, NormalizedUserName) = ($"keluar-{PublicId}", $"KELUAR-{PublicId.ToUpperInvariant()}");
        (Email, NormalizedEmail, PhoneNumber, PasswordHash, EmailConfirmed, PhoneNumberConfirmed) = (null, null, null, null, false, false);
        (IsPlatformAdmin, IsEnabled, HidesName, DeclinesLetters) = (false, false, true, true);
        (ConsentUtc, ConsentVersion) = (null, null);
        // Every session ends with the stamp it was opened under.
        SecurityStamp = Guid.NewGuid().ToString("N");
        _roles.Clear();
    }
}
