namespace ForumLks.Text.PersonalData;

/// <summary>What tells who somebody is, or where and how to reach them.</summary>
public enum PersonalDataKind
{
    /// <summary>Nomor Induk Kependudukan, the number of a citizen.</summary>
    Nik,

    /// <summary>Number of a family card (kartu keluarga); built like a NIK, with the day the card was issued.</summary>
    FamilyCard,

    /// <summary>A telephone number of a person.</summary>
    Phone,

    /// <summary>An e-mail address of a person.</summary>
    Email,

    /// <summary>The number of a bank account or wallet.</summary>
    BankAccount,

    /// <summary>The number plate of a vehicle.</summary>
    Plate,

    /// <summary>Nomor Induk Siswa Nasional, the number of a pupil.</summary>
    Nisn,

    /// <summary>Where somebody lives, to the house or the RT.</summary>
    Address,

    /// <summary>The day somebody was born.</summary>
    BirthDate,

    /// <summary>An illness, a disability or a case in the same breath as a person.</summary>
    Health,

    /// <summary>The name of a child or of somebody who receives services.</summary>
    Name,

    /// <summary>A sentence that tells of one child or one person who receives services, named or not (<see cref="ClientStory"/>); the finder does not look for it.</summary>
    Story,
}

/// <summary>One place in a text that seems to tell who somebody is.</summary>
/// <param name="Kind">What it tells.</param>
/// <param name="Start">Index of its first character in the text as it was given.</param>
/// <param name="Length">Characters of the given text that it spans, invisible ones included.</param>
/// <param name="Value">Those characters.</param>
/// <param name="Sentence">The sentence it stands in, as given and trimmed.</param>
/// <param name="OfChild">It is a child's; a name then is never shown to the public.</param>
public sealed record PersonalDataFinding(PersonalDataKind Kind, int Start, int Length, string Value, string Sentence, bool OfChild = false)
{
    /// <summary>The character after the last.</summary>
    public int End => Start + Length;
}
