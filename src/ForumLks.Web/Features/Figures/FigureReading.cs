using ForumLks.Web.Data;
using ForumLks.Web.Features.Directory;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Figures;

/// <summary>A number that somebody said, wherever it is kept.</summary>
/// <param name="Meeting">Where it was quoted in a meeting's report.</param>
/// <param name="Id">Of a claim entered here; null for one from a report, which is corrected there.</param>
public sealed record Claim(
    string Area, ServiceKind? Kind, decimal Value, Operator Operator, DateOnly? AsOf, DateOnly ToldOn, string? SaidBy, string? Source, string? Url, string? Meeting,
    IReadOnlyList<string> Parts, string? MismatchReason, long? Id = null, long? CorrectsId = null, string? CorrectedBecause = null)
{
    public bool IsCorrected { get; init; }

    /// <summary>"lebih dari 876".</summary>
    public string Words => $"{Operator.Word()} {ForumLks.Text.IndonesianNumber.Format(Value)}".Trim();

    /// <summary>"154 = 140 + 4 + 7 + 3".</summary>
    public string? Sum => FigureSum.Sentence(Value, Parts);

    public DateOnly Day => AsOf ?? ToldOn;
}

/// <summary>How many published LKS of standing the directory has, by kind of service.</summary>
public sealed record Counted(IReadOnlyDictionary<string, int> ByTopic)
{
    public int Total => ByTopic.Values.Sum();

    public int Of(ServiceKind kind) => ByTopic.GetValueOrDefault(kind.ToString());

    /// <summary>Of several kinds, or of none that was told.</summary>
    public int Several => Total - Enum.GetValues<ServiceKind>().Sum(Of);
}

/// <summary>Counts and claims side by side; neither changes the other.</summary>
public sealed class FigureReading(ForumDb db, IQuotedFigures quoted, QueryCache queries, Places places, TimeProvider clock)
{
    public static readonly string[] Tags = [FigureClaim.Tag, PageCacheTags.Type(nameof(Institution)), PageCacheTags.Type("MeetingReport"), PageCacheTags.Places];

    private const int MostClaims = 500;

    /// <summary>The published LKS of standing of a province or kabupaten/kota that the reader may see.</summary>
    public async Task<Counted> Count(string code, Reader reader, CancellationToken cancel) =>
        await queries.Get($"jumlah lks {code}", reader, [PageCacheTags.Type(nameof(Institution))], c => CountNow(code, reader, c), cancel);

    /// <summary>Of all provinces, or of all kabupaten/kota of one.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountEach(string? province, Reader reader, CancellationToken cancel) =>
        await queries.Get($"jumlah lks tiap {province}", reader, [PageCacheTags.Type(nameof(Institution))], c => CountEachNow(province, reader, c), cancel);

    /// <summary>Every claim about a province and its kabupaten/kota; without one, about whole provinces. The latest first, corrected ones too.</summary>
    public async Task<IReadOnlyList<Claim>> Claims(string? province, Reader reader, CancellationToken cancel)
    {
        var now = await places.Now(cancel);
        var said = (await quoted.In(province, reader, cancel)).Where(f => ClaimWords.IsCountOfLks(f.What))
            .Select(f => new Claim(ClaimWords.AreaOf(f, now), ClaimWords.KindOf(f.What), f.Value, f.Operator, f.AsOf, f.MetOn, f.SaidBy, f.Source, f.Url, f.Meeting, f.Parts, f.MismatchReason));
        var entered = await queries.Get($"angka dicatat {province}", Reader.Stranger, [FigureClaim.Tag], c => Entered(province, c), cancel);
        return [.. said.Concat(entered).OrderByDescending(c => c.Day).ThenByDescending(c => c.Id ?? 0)];
    }

    /// <summary>What was said last of a place and kind, and still holds. A kind may also be a part of what was said of all.</summary>
    public static Claim? Latest(IEnumerable<Claim> claims, string area, ServiceKind? kind) =>
        claims.Where(c => c.Area == area && !c.IsCorrected).Select(c => c.Kind == kind ? c : PartOf(c, kind)).FirstOrDefault(c => c is not null);

    private static Claim? PartOf(Claim claim, ServiceKind? kind) =>
        claim.Kind is null && kind is not null && FigureSum.Parts(claim.Parts).Where(p => ClaimWords.KindOf(p.Label) == kind).Select(p => (decimal?)p.Value).FirstOrDefault() is { } value
            ? claim with { Kind = kind, Value = value, Operator = Operator.Tepat, Parts = [], MismatchReason = null }
            : null;

    private async Task<IReadOnlyList<Claim>> Entered(string? province, CancellationToken cancel)
    {
        var inside = province + ".";
        var here = db.Set<FigureClaim>().AsNoTracking().Where(c => province == null ? c.Area.Length == 2 : c.Area == province || c.Area.StartsWith(inside));
        var found = await here.OrderByDescending(c => c.Id).Take(MostClaims).ToListAsync(cancel);
        var corrected = found.Select(c => c.CorrectsId).OfType<long>().ToHashSet();
        return [.. found.Select(c => new Claim(c.Area, c.Kind, c.Value, c.Operator, c.AsOf, DateOnly.FromDateTime(c.EnteredUtc.AddHours(7)), c.SaidBy, c.Source, c.Url, null, c.Parts, c.MismatchReason, c.Id, c.CorrectsId, c.CorrectedBecause) { IsCorrected = corrected.Contains(c.Id) })];
    }

    private async Task<Counted> CountNow(string code, Reader reader, CancellationToken cancel)
    {
        var inside = code + ".";
        var groups = await Lks(reader).Where(i => i.Area == code || i.Area!.StartsWith(inside)).GroupBy(i => i.Topic).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return new Counted(groups.ToDictionary(g => g.Key ?? "", g => g.Count));
    }

    private async Task<IReadOnlyDictionary<string, int>> CountEachNow(string? province, Reader reader, CancellationToken cancel)
    {
        var inside = province + ".";
        var groups = province is null
            ? await Lks(reader).Where(i => i.Area != null).GroupBy(i => i.Area!.Substring(0, 2)).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel)
            : await Lks(reader).Where(i => i.Area!.StartsWith(inside)).GroupBy(i => i.Area!).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancel);
        return groups.ToDictionary(g => g.Key, g => g.Count);
    }

    /// <summary>Those of standing: one that is closed for a while is there still, one that is dissolved or works no more is history.</summary>
    private IQueryable<Institution> Lks(Reader reader) => db.Set<Institution>().AsNoTracking()
        .Where(i => i.Kind == InstitutionKind.Lks && (i.Standing == InstitutionStanding.Aktif || i.Standing == InstitutionStanding.TutupSementara)).PublishedFor(reader, clock.GetUtcNow().UtcDateTime);
}
