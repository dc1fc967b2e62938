namespace ForumLks.Text.PersonalData;

internal enum PersonRole
{
    /// <summary>Named, and nothing says as what.</summary>
    Somebody,
    Child,
    Client,

    /// <summary>Speaks for an office or stands in public life.</summary>
    Official,
}

/// <summary>A private person's name, or what stands for it, at some of the tokens.</summary>
internal readonly record struct PersonName(int First, int End, PersonRole Role, bool IsInitials);
