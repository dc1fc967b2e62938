namespace ForumLks.Web.Platform.Content;

public enum ContentStatus
{
    Draft,
    InReview,
    Published,
    Withdrawn,

    /// <summary>Published by its writer; nobody else sees it before a second person has looked.</summary>
    AwaitingSecond,

    /// <summary>Taken out of sight at once by an admin; only an admin brings it back.</summary>
    Hidden,
}

/// <summary>Who may read what is published; the one policy for pages, search, feeds, exports and print.</summary>
public enum Visibility
{
    Public,
    Members,
    Space,
    SpaceAdmins,

    /// <summary>The members of one working group, across spaces.</summary>
    Group,
}

public static class ContentWords
{
    public static string Word(this ContentStatus status) => status switch
    {
        ContentStatus.Draft => "Draf",
        ContentStatus.InReview => "Menunggu tinjauan",
        ContentStatus.Published => "Terbit",
        ContentStatus.AwaitingSecond => "Menunggu mata kedua",
        ContentStatus.Hidden => "Disembunyikan",
        _ => "Ditarik",
    };

    /// <summary>The theme's word for the state.</summary>
    public static string CssClass(this ContentStatus status) => status switch
    {
        ContentStatus.Draft => "draft",
        ContentStatus.InReview or ContentStatus.AwaitingSecond => "review",
        ContentStatus.Published => "published",
        _ => "withdrawn",
    };

    public static string Word(this Visibility visibility) => visibility switch
    {
        Visibility.Public => "Umum",
        Visibility.Members => "Semua anggota",
        Visibility.Space => "Anggota ruang ini",
        Visibility.Group => "Kelompok kerja",
        _ => "Pengurus ruang ini",
    };

    public static string Explain(this Visibility visibility) => visibility switch
    {
        Visibility.Public => "Siapa pun dapat membacanya, juga tanpa akun.",
        Visibility.Members => "Hanya anggota ForumLKS yang sudah masuk yang dapat membacanya.",
        Visibility.Space => "Hanya anggota ruang ini yang dapat membacanya.",
        Visibility.Group => "Hanya anggota kelompok kerjanya yang dapat membacanya.",
        _ => "Hanya pengurus ruang ini yang dapat membacanya.",
    };
}
