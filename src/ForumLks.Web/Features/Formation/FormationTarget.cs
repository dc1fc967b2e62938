using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Proving;
using ForumLks.Web.Platform.Safeguarding;

namespace ForumLks.Web.Features.Formation;

/// <summary>What a target says. Its decision is the one it was set by, where a meeting set it.</summary>
/// <param name="Code">The province, or the space's slug, under whose name it is listed.</param>
/// <param name="SharesProof">The decision's follow-up and this target are the same thing: what proves one proves the other.</param>
public sealed record TargetGiven(
    string Key, string Title, FormationStage Stage, IReadOnlyList<string> Areas, DateOnly SetOn, DateOnly DueOn, string SetBy, string? Source, DecisionName? Decision, bool SharesProof);

/// <summary>Somebody's promise: these areas, this stage, by that day.</summary>
public sealed class FormationTarget : IShowsOnPages, IPublishesText
{
    private readonly List<TargetBaseline> _baselines = [];

    public long Id { get; private set; }
    public string Key { get; private set; } = "";
    public string Title { get; private set; } = "";
    public FormationStage Stage { get; private set; }
    public List<string> Areas { get; private set; } = [];
    public DateOnly SetOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public string SetBy { get; private set; } = "";
    public string? Source { get; private set; }
    public string? DecisionReport { get; private set; }
    public int? DecisionNumber { get; private set; }
    public bool SharesProof { get; private set; }
    public Guid? EnteredById { get; private set; }
    public DateTime EnteredUtc { get; private set; }
    public DateOnly? WithdrawnOn { get; private set; }
    public string? WithdrawnBecause { get; private set; }
    public int Version { get; private set; }
    public IReadOnlyList<TargetBaseline> Baselines => _baselines;

    public DecisionName? Decision => DecisionReport is { } report && DecisionNumber is { } number ? new DecisionName(report, number) : null;

    IEnumerable<string> IShowsOnPages.PageTags => [AreaFormation.Tag];

    PublishedText IPublishesText.Published => PublishedText.Public(new("Nama target", Title), new("Ditetapkan oleh", SetBy), new("Sumber", Source), new("Alasan", WithdrawnBecause));

    public static FormationTarget Set(TargetGiven given, Guid? byId, DateTime now)
    {
        Require(given.Areas.Count > 0, "Pilih paling sedikit satu wilayah.");
        Require(!given.Stage.IsLapsed && given.Stage != FormationStage.BelumAda, "Tahap itu tidak dapat menjadi target.");
        Require(given.DueOn >= given.SetOn, "Tenggat mendahului hari target ditetapkan.");
        Require(!given.SharesProof || given.Decision is not null, "Bukti hanya dapat dipakai bersama bila targetnya dikaitkan dengan keputusan.");
        return new FormationTarget
        {
            Key = given.Key,
            Title = given.Title.Trim(),
            Stage = given.Stage,
            Areas = [.. given.Areas.Distinct().Order(StringComparer.Ordinal)],
            SetOn = given.SetOn,
            DueOn = given.DueOn,
            SetBy = given.SetBy.Trim(),
            Source = string.IsNullOrWhiteSpace(given.Source) ? null : given.Source.Trim(),
            DecisionReport = given.Decision?.Report,
            DecisionNumber = given.Decision?.Number,
            SharesProof = given.SharesProof,
            EnteredById = byId,
            EnteredUtc = now,
        };
    }

    /// <summary>"24 dari 35 per 10-12-2024": what somebody published before it was recorded here.</summary>
    public void Begin(int done, DateOnly asOf, string source, Guid? byId, DateOnly today)
    {
        Require(done >= 0 && done <= Areas.Count, $"Titik awal harus antara 0 dan {Areas.Count}.");
        Require(asOf <= today, "Tanggal titik awal belum tiba.");
        Require(!string.IsNullOrWhiteSpace(source), "Tulis sumber titik awal itu.");
        Require(!_baselines.Exists(b => b.AsOf == asOf && b.Done == done), "Titik awal itu sudah tercatat.");
        _baselines.Add(TargetBaseline.Of(done, asOf, source, byId));
        Version++;
    }

    public void Withdraw(string? because, DateOnly today)
    {
        Require(WithdrawnOn is null, "Target ini sudah dicabut.");
        Require(!string.IsNullOrWhiteSpace(because), "Tulis mengapa target ini dicabut.");
        (WithdrawnOn, WithdrawnBecause, Version) = (today, because!.Trim(), Version + 1);
    }

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

/// <summary>Where a target stood before anybody recorded it here. Further ones may be added, none is changed.</summary>
public sealed class TargetBaseline : IPublishesText
{
    public long Id { get; private set; }
    public long TargetId { get; private set; }
    public int Done { get; private set; }
    public DateOnly AsOf { get; private set; }
    public string Source { get; private set; } = "";
    public Guid? EnteredById { get; private set; }

    PublishedText IPublishesText.Published => PublishedText.Public(new NamedText("Sumber titik awal", Source));

    internal static TargetBaseline Of(int done, DateOnly asOf, string source, Guid? byId) => new() { Done = done, AsOf = asOf, Source = source.Trim(), EnteredById = byId };
}
