namespace ForumLks.Web.Features.FollowUps;

public static class FollowUpWords
{
    public static readonly FollowUpState[] All = Enum.GetValues<FollowUpState>();

    /// <summary>Late is never stored: it is what a deadline and a calendar say of something that is still open.</summary>
    public static bool IsLate(FollowUpState state, DateOnly? deadline, DateOnly today) =>
        deadline < today && state is not (FollowUpState.Selesai or FollowUpState.Dibatalkan);

    public static string Word(FollowUpState state) => state switch
    {
        FollowUpState.BelumMulai => "belum mulai",
        FollowUpState.Berjalan => "berjalan",
        FollowUpState.Terkendala => "terkendala",
        FollowUpState.MenungguVerifikasi => "menunggu verifikasi",
        FollowUpState.Selesai => "selesai",
        _ => "dibatalkan",
    };

    /// <summary>The theme's word.</summary>
    public static string CssClass(FollowUpState state, bool isLate) => isLate ? "late" : state switch
    {
        FollowUpState.BelumMulai => "waiting",
        FollowUpState.Berjalan => "running",
        FollowUpState.Terkendala => "stuck",
        FollowUpState.MenungguVerifikasi => "verifying",
        FollowUpState.Selesai => "done",
        _ => "cancelled",
    };

    /// <summary>One letter for a cell of the board, the same as its class there.</summary>
    public static char Letter(FollowUpState state, bool isLate) => isLate ? 'T' : state switch
    {
        FollowUpState.BelumMulai => 'B',
        FollowUpState.Berjalan => 'J',
        FollowUpState.Terkendala => 'K',
        FollowUpState.MenungguVerifikasi => 'V',
        FollowUpState.Selesai => 'S',
        _ => 'X',
    };

    public static string Sentence(FollowUpState state, bool isLate) => isLate ? $"{Word(state)}, terlambat" : Word(state);

    public static string Word(FollowUpStep step) => step switch
    {
        FollowUpStep.Dilaporkan => "Kemajuan dilaporkan",
        FollowUpStep.DiajukanSelesai => "Bukti selesai dikirim",
        FollowUpStep.Diverifikasi => "Bukti diverifikasi, selesai",
        FollowUpStep.BuktiDikembalikan => "Bukti dikembalikan",
        FollowUpStep.Dibatalkan => "Dibatalkan",
        _ => "Dibuka lagi",
    };
}
