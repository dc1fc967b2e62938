using System.Text.RegularExpressions;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>One word for one thing, in sentences that a tired reader understands at once.</summary>
public sealed class WordTests
{
    private const int LongestSentence = 26;
    private const int LongWord = 12;
    private const double MostWordsASentence = 8;
    private const double MostLongWords = 0.025;
    private const double MoreInOneFeature = 1.5;

    /// <summary>The word that the site uses, and what it never says instead.</summary>
    private static readonly (string Say, string[] Not)[] Glossary =
    [
        ("surel", ["email", "e-mail", "surat elektronik"]),
        ("masuk", ["login", "log in"]),
        ("keluar", ["logout", "log out"]),
        ("kata sandi", ["password"]),
        ("unggah", ["upload", "diupload", "mengupload"]),
        ("unduh", ["download", "didownload"]),
        ("berkas", ["file", "files"]),
        ("tautan", ["link", "pranala"]),
        ("peramban", ["browser"]),
        ("beranda", ["homepage"]),
        ("draf", ["draft", "konsep surat"]),
        ("telepon", ["handphone", "hp", "ponsel", "smartphone", "telpon"]),
        ("perangkat", ["gawai", "device"]),
        ("halaman", ["laman"]),
        ("Anda", ["kamu", "kalian"]),
        ("praktik", ["praktek"]),
        ("izin", ["ijin"]),
        ("analisis", ["analisa"]),
        ("risiko", ["resiko"]),
        ("aktivitas", ["aktifitas"]),
        ("kedaluwarsa", ["kadaluarsa", "kadaluwarsa"]),
        ("silakan", ["silahkan"]),
        ("mengubah", ["merubah"]),
        ("nomor", ["nomer"]),
        ("hapus", ["delete"]),
        ("bagikan", ["share"]),
        ("daring", ["online"]),
        ("luring", ["offline"]),
        ("admin pusat", ["admin platform", "admin situs", "superadmin"]),
        ("terbitkan", ["publikasikan", "posting"]),
        ("anggota", ["member", "user"]),
        ("pengurus", ["moderator", "pengurus ruangan"]),
        ("lembaga", ["institusi"]),
        ("ruang", ["kanal"]),
        ("diskusi", ["thread", "utas"]),
        ("balasan", ["reply", "komentar"]),
        ("konsultasi", ["chat", "pesan langsung"]),
        ("kelompok kerja", ["pokja"]),
        ("kabar", ["notifikasi"]),
        ("notulen", ["risalah"]),
        ("daftar hadir", ["presensi", "absensi"]),
        ("tenggat", ["deadline", "tenggang waktu"]),
        ("penanggung jawab", ["PIC"]),
        ("studi banding", ["benchmarking", "benchmark"]),
        ("telaah", ["review", "direview"]),
        ("penelaah", ["reviewer"]),
        ("terapan", ["adopsi praktik"]),
        ("kata kunci", ["tag", "hashtag"]),
        ("templat", ["template"]),
        ("pratinjau", ["preview"]),
        ("cetak", ["print"]),
        ("pengaturan", ["setting", "settingan"]),
        ("galat", ["error"]),
        ("tekan", ["klik"]),
        ("antrean", ["antrian"]),
        ("detail", ["detil"]),
        ("provinsi", ["propinsi"]),
        ("disabilitas", ["difabel", "penyandang cacat"]),
        ("kerja sama", ["kerjasama"]),
        ("terima kasih", ["terimakasih"]),
    ];

    private static IReadOnlyList<SourceFile> Files =>
    [
        // What advertisers say is known there, not said by us.
        .. SourceTree.Under("src/ForumLks.Web", ".cshtml", ".cs").Where(f => !f.Path.EndsWith("/Judging/Promotion.cs", StringComparison.Ordinal)),
        .. SourceTree.Under("themes", ".cshtml"), .. SourceTree.Under("src/ForumLks.Web/wwwroot", ".js"),
    ];

    [Fact]
    public void One_word_is_used_for_one_thing() => Assert.Empty(Strangers(Files));

    [Fact]
    public void No_sentence_is_too_long_to_be_read_once() =>
        Assert.Empty(Sentences(Files).Where(s => s.Words.Length > LongestSentence).Select(s => $"{s.Path}: {string.Join(' ', s.Words)}"));

    [Fact]
    public void Sentences_are_short_and_their_words_common()
    {
        var sentences = Sentences(Files).ToList();
        Assert.True(sentences.Count > 1000, $"Only {sentences.Count} sentences were found.");
        var words = sentences.SelectMany(s => s.Words).ToList();
        Assert.InRange(sentences.Average(s => s.Words.Length), 3, MostWordsASentence);
        Assert.InRange(words.Count(w => w.Length >= LongWord) / (double)words.Count, 0, MostLongWords);
    }

    /// <summary>No feature hides its hard sentences behind the easy ones of the others.</summary>
    [Fact]
    public void The_sentences_of_each_feature_are_short() =>
        Assert.Empty(
            from feature in Sentences(Files).GroupBy(s => string.Join('/', s.Path.Split('/').Take(4)), s => s.Words.Length)
            where feature.Count() >= 10 && feature.Average() > MostWordsASentence * MoreInOneFeature
            select $"{feature.Key}: {feature.Average():0.0} words a sentence");

    /// <summary>Pages that post no words of their own: they bring back, publish or withdraw what is written elsewhere, where its readers are told.</summary>
    private static readonly string[] WithoutOwnWords = ["Revisions.DifferenceModel", "Revisions.ManageModel"];

    /// <summary>Pages that save what others will read say so in the form itself or in the sentence above it, before the button is pressed.</summary>
    [Fact]
    public void Every_form_says_who_will_read_it()
    {
        var views = SourceTree.Under("src/ForumLks.Web/Features", ".cshtml").ToDictionary(f => f.Path, f => f.Text);
        Assert.Empty(
            from page in GateGuardTests.GatedPages.Keys.Except(WithoutOwnWords)
            let parts = page.Split('.')
            let path = $"src/ForumLks.Web/Features/{parts[0]}/{parts[1][..^"Model".Length]}.cshtml"
            where views.ContainsKey(path) && !SaysWhoReads(path, views, 0)
            select path);
    }

    [Fact]
    public void The_guards_of_words_can_go_red()
    {
        SourceFile bad = new("src/ForumLks.Web/Features/A.cshtml", "<p>Kirim lewat email atau upload file Anda.</p>");
        SourceFile fine = new("src/ForumLks.Web/Features/B.cs", "// an email\nvar file = \"login\"; var s = \"The file is lost.\"; var t = \"Unggah berkas Anda di sini.\";");
        Assert.Equal(["berkas", "surel", "unggah"], Strangers([bad, fine]).Select(s => s.Split(' ')[1]).Order());
        var endless = string.Join(' ', Enumerable.Repeat("yang", LongestSentence + 1));
        Assert.Single(Sentences([new("a.cshtml", $"<p>{endless}</p>")]), s => s.Words.Length > LongestSentence);
        Assert.False(SaysWhoReads("a", new() { ["a"] = "<form method=\"post\"><button>Kirim</button></form>" }, 0));
        Assert.True(SaysWhoReads("a", new() { ["a"] = "<form method=\"post\"><partial name=\"_Readers\" /></form>" }, 0));
        Assert.True(SaysWhoReads("a", new() { ["a"] = "<form method=\"post\"><p>Hanya pengurus yang membacanya.</p></form>" }, 0));
        Assert.False(SaysWhoReads("a", new() { ["a"] = "<p>Semua orang dapat membacanya.</p><form method=\"post\"><p>Pesan umum, hanya sekali.</p></form>" }, 0));
        Assert.False(SaysWhoReads("a", new() { ["a"] = "<form method=\"post\"><p>Untuk pembaca yang tidak melihatnya.</p></form>" }, 0));
    }

    private static IEnumerable<string> Strangers(IEnumerable<SourceFile> files) =>
        from found in InterfaceText.Of(files)
        from entry in Glossary
        from word in entry.Not
        where Regex.IsMatch(Regex.Replace(found.Text, @"\{[^}]*\}|@\w[\w.()]*", ""), $@"(?<![\w.@/-]){Regex.Escape(word)}(?![\w./=(-])", RegexOptions.IgnoreCase)
        select $"Say {entry.Say} , not “{word}”: {found.Path}: {found.Text}";

    private static IEnumerable<(string Path, string[] Words)> Sentences(IEnumerable<SourceFile> files) =>
        InterfaceText.Of(files).SelectMany(f => InterfaceText.Sentences(f.Text).Select(s => (f.Path, s)));

    private const string Reading = "(?<!tidak )(?<!belum )(?<![\\w/-])(?:dibaca|membaca|dilihat|melihat|terlihat|tampil|diketahui)(?:nya)?\\b";
    private const string Who = "\\b(?:umum|semua|siapa|anggota|pengurus|penulis|penanya|Anda|rombongan|pengunjung|pembaca|tuan rumah|koordinator|peserta|pengusul|orang|halaman kelompok)(?:nya)?\\b";

    /// <summary>Somebody and reading in one sentence, inside a form that posts or in its lead; a page that builds its form of a partial says it there.</summary>
    private static bool SaysWhoReads(string path, Dictionary<string, string> views, int depth)
    {
        var text = Regex.Replace(views[path], @"@\*.*?\*@", "", RegexOptions.Singleline);
        var parts = depth > 0 ? [text] : Regex.Matches(text, "<form[^>]*method=\"post\".*?</form>|<p class=\"lead\">.*?</p>", RegexOptions.Singleline).Select(m => m.Value).ToList();
        return (parts.Count > 0 ? parts : [text]).Any(part =>
            Regex.IsMatch(part, $@"_Readers|_Publish\b|{Reading}[^<>.]*{Who}|{Who}[^<>.]*{Reading}", RegexOptions.IgnoreCase)
            || (depth < 2 && Regex.Matches(part, "partial name=\"([^\"]+)\"").Any(m => PartialOf(path, m.Groups[1].Value, views) is { } inside && SaysWhoReads(inside, views, depth + 1))));
    }

    private static string? PartialOf(string page, string name, Dictionary<string, string> views) =>
        new[] { $"src/ForumLks.Web{name}", $"{page[..(page.LastIndexOf('/') + 1)]}{name}.cshtml", $"src/ForumLks.Web/Features/Shared/{name}.cshtml" }
            .FirstOrDefault(p => views.ContainsKey(p) && !p.EndsWith("/_Tools.cshtml", StringComparison.Ordinal));
}
