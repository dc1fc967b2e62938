namespace ForumLks.Web.Features.Imports;

public static class ImportWords
{
    public static string Word(this ImportState state) => state switch
    {
        ImportState.Pemetaan => "menunggu Anda memeriksa kolomnya",
        ImportState.AntrePeriksa => "sedang diperiksa",
        ImportState.Diperiksa => "selesai diperiksa, belum diterapkan",
        ImportState.AntreTerap => "sedang diterapkan",
        ImportState.Diterapkan => "diterapkan",
        ImportState.AntreBatal => "sedang dibatalkan",
        ImportState.Dibatalkan => "dibatalkan",
        _ => "tidak dapat dilanjutkan",
    };

    /// <summary>The theme's word for the state.</summary>
    public static string CssClass(this ImportState state) => state switch
    {
        ImportState.Pemetaan or ImportState.Diperiksa => "waiting",
        ImportState.Diterapkan => "done",
        ImportState.Dibatalkan => "cancelled",
        ImportState.Gagal => "stuck",
        _ => "running",
    };

    public static string Word(this ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Baru => "Baru",
        ImportOutcome.Berubah => "Berubah",
        ImportOutcome.Sama => "Sama",
        ImportOutcome.Dilewati => "Dilewati",
        _ => "Galat",
    };
}
