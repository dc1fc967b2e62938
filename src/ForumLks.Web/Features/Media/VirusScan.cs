using ForumLks.Media;

namespace ForumLks.Web.Features.Media;

/// <summary>
/// Asks the virus scanner where one is set up. A scanner that does not answer refuses the file: whoever set it up relies on it, what was
/// typed is kept, and the file can be sent again in a minute; an infected file that was let through cannot be called back.
/// </summary>
public sealed partial class VirusScan(MediaSettings settings, ILogger<VirusScan> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsSetUp => !string.IsNullOrEmpty(settings.Scanner);

    /// <summary>Null when nothing speaks against the file.</summary>
    public async Task<string?> Refusal(string path, CancellationToken cancel)
    {
        if (!IsSetUp)
        {
            return null;
        }

        await using var content = File.OpenRead(path);
        switch (await new Clamd(settings.Scanner!, Patience).Scan(content, cancel))
        {
            case ScanVerdict.Clean:
                return null;
            case ScanVerdict.Infected:
                LogInfected();
                return "Pemindai virus menemukan perangkat lunak berbahaya di berkas ini. Berkas tidak disimpan. Periksa perangkat asal berkas itu.";
            default:
                LogUnanswered();
                return "Pemindai virus sedang tidak menjawab, jadi berkas belum dapat diterima. Isian Anda tetap ada; coba lagi beberapa menit lagi.";
        }
    }

    /// <summary>What the administrator sees.</summary>
    public async Task<string> Sentence(CancellationToken cancel) => !IsSetUp
        ? "Belum dipasang: berkas tidak dipindai. Pasang clamav-daemon, lalu isi ForumLks__Media__Scanner, misalnya unix:/run/clamav/clamd.ctl"
        : await new Clamd(settings.Scanner!, TimeSpan.FromSeconds(5)).Scan(new MemoryStream("forumlks"u8.ToArray()), cancel) == ScanVerdict.Clean
            ? $"Pemindai menjawab di {settings.Scanner}."
            : $"Pemindai di {settings.Scanner} TIDAK menjawab: semua unggahan ditolak sampai ia menyala lagi.";

    [LoggerMessage(Level = LogLevel.Warning, Message = "The virus scanner found something in an upload; it was refused.")]
    private partial void LogInfected();

    [LoggerMessage(Level = LogLevel.Error, Message = "The virus scanner does not answer; uploads are refused.")]
    private partial void LogUnanswered();
}
