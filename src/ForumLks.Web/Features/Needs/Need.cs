using ForumLks.Text;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Features.Needs;

public enum NeedKind
{
    Bop,
    Tenaga,
    Peralatan,
    Pelatihan,
    Lainnya,
}

public enum NeedUrgency
{
    Biasa,
    Mendesak,
    SangatMendesak,
}

public enum NeedState
{
    Terbuka,
    Terpenuhi,
    Ditarik,
}

/// <summary>About how much: money in bands for BOP, else people or pieces. Never an exact sum: this is a plea, no budget.</summary>
public enum NeedAmount
{
    TidakDisebut,
    RpSampai10Juta,
    Rp10Sampai50Juta,
    Rp50Sampai200Juta,
    RpDiAtas200Juta,
    SatuSampaiLima,
    EnamSampaiDuaPuluh,
    DiAtasDuaPuluh,
}

/// <param name="Key">Given with the empty form: sent twice, it is kept once.</param>
public sealed record NeedGiven(string Key, NeedKind Kind, string What, NeedAmount Amount, NeedUrgency Urgency, Visibility Visibility);

/// <summary>What an institution lacks and asks for (aspirasi). Answers are added, never changed.</summary>
public sealed class Need : IShowsOnPages, IPublishesText
{
    /// <summary>On every page that shows a need.</summary>
    public const string Tag = "aspirasi";

    public static readonly Visibility[] Choices = [Visibility.SpaceAdmins, Visibility.Members, Visibility.Public];

    private readonly List<NeedAnswer> _answers = [];

    public long Id { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>ContentItemId of the institution.</summary>
    public string InstitutionId { get; private set; } = "";
    public string Area { get; private set; } = "";
    public long? SpaceId { get; private set; }
    public NeedKind Kind { get; private set; }
    public string What { get; private set; } = "";
    public NeedAmount Amount { get; private set; }
    public NeedUrgency Urgency { get; private set; }
    public Visibility Visibility { get; private set; }
    public NeedState State { get; private set; }

    /// <summary>Why it was taken back, or by what it was met.</summary>
    public string? ClosedBecause { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public Guid? WrittenById { get; private set; }
    public DateTime WrittenUtc { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<NeedAnswer> Answers => _answers;

    public bool IsOpen => State == NeedState.Terbuka;

    IEnumerable<string> IShowsOnPages.PageTags => [Tag];

    PublishedText IPublishesText.Published => new(Visibility, new NamedText("Apa yang dibutuhkan", What), new NamedText("Keterangan", ClosedBecause));

    public static Need Of(NeedGiven given, string institutionId, string area, long? spaceId, Guid? byId, DateTime now)
    {
        Require(Choices.Contains(given.Visibility), "Pilih siapa yang dapat membaca.");
        Require(given.Amount == NeedAmount.TidakDisebut || NeedWords.IsMoney(given.Amount) == (given.Kind == NeedKind.Bop), given.Kind == NeedKind.Bop ? "Untuk BOP, pilih perkiraan dalam rupiah." : "Perkiraan rupiah hanya untuk BOP; pilih perkiraan jumlah orang atau barang.");
        return new Need
        {
            Key = given.Key,
            InstitutionId = institutionId,
            Area = area,
            SpaceId = spaceId,
            Kind = given.Kind,
            What = given.What.Trim(),
            Amount = given.Amount,
            Urgency = given.Urgency,
            Visibility = given.Visibility,
            WrittenById = byId,
            WrittenUtc = now,
        };
    }

    public void Answer(string text, string office, DateOnly on, string? url, Guid? byId, DateOnly today)
    {
        Require(State != NeedState.Ditarik, "Kebutuhan ini sudah ditarik.");
        Require(on <= today, $"Tanggal jawaban ({IndonesianDate.Long(on)}) belum tiba.");
        Require(on >= DateOnly.FromDateTime(WrittenUtc.AddHours(7)), "Tanggal jawaban mendahului kebutuhan ini ditulis.");
        if (_answers.Exists(a => a.EnteredById == byId && a.On == on && a.Text == text.Trim() && a.ByOffice == office.Trim()))
        {
            // The same form came a moment ago.
            return;
        }

        _answers.Add(NeedAnswer.Of(text, office, on, url, Visibility, byId));
        Version++;
    }

    internal void MoveTo(string institutionId) => (InstitutionId, Version) = (institutionId, Version + 1);

    public void Fulfil(string? by, DateOnly today) => Close(NeedState.Terpenuhi, by, "Tulis dipenuhi oleh siapa atau apa.", today);

    public void Withdraw(string? because, DateOnly today) => Close(NeedState.Ditarik, because, "Tulis mengapa ditarik.", today);

    private void Close(NeedState state, string? because, string missing, DateOnly today)
    {
        Require(IsOpen, $"Kebutuhan ini sudah {NeedWords.Word(State)}.");
        Require(!string.IsNullOrWhiteSpace(because), missing);
        (State, ClosedBecause, ClosedOn, Version) = (state, because!.Trim(), today, Version + 1);
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

/// <summary>What somebody who can help answered, with its day.</summary>
public sealed class NeedAnswer : IPublishesText
{
    public long Id { get; private set; }
    public long NeedId { get; private set; }
    public string Text { get; private set; } = "";
    public string ByOffice { get; private set; } = "";
    public DateOnly On { get; private set; }
    public string? Url { get; private set; }
    public Visibility Visibility { get; private set; }
    public Guid? EnteredById { get; private set; }

    PublishedText IPublishesText.Published => new(Visibility, new("Jawaban", Text), new("Dijawab oleh", ByOffice), new("Tautan", Url));

    internal static NeedAnswer Of(string text, string office, DateOnly on, string? url, Visibility visibility, Guid? byId) =>
        new() { Text = text.Trim(), ByOffice = office.Trim(), On = on, Url = string.IsNullOrWhiteSpace(url) ? null : url.Trim(), Visibility = visibility, EnteredById = byId };
}
