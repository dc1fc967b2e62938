namespace ForumLks.Web.Features.Reviews;

/// <summary>The four criteria with their weights and what each level means (decision 18).</summary>
public sealed record Criterion(string Key, string Title, string Question, int Weight)
{
    public const int Highest = 4;

    public static readonly IReadOnlyList<Criterion> All =
    [
        new("manfaat", "Manfaat", "Apakah perubahannya nyata bagi yang dilayani, dan ditunjukkan dengan jujur?", 30),
        new("tiru", "Dapat ditiru", "Dapatkah lembaga lain memulainya dari tulisan ini saja?", 30),
        new("berlanjut", "Berkelanjutan", "Apakah tetap jalan bila orang atau dananya berganti?", 20),
        new("baru", "Pembaruan", "Apakah cara ini lebih baik daripada kebiasaan sebelumnya?", 20),
    ];

    public static string Word(int level) => level switch
    {
        1 => "belum tampak",
        2 => "sebagian",
        3 => "jelas",
        _ => "kuat",
    };
}
