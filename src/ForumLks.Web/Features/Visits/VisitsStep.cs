using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Features.Spaces;
using ForumLks.Web.Platform.Caching;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

/// <summary>The recipe step <c>Visits</c>: study visits and hosts, of practices that stand above it. Days are told back from the set-up, so that a demo never grows old. What is there already is left alone.</summary>
public sealed class VisitsStep(ForumDb db, VisitDesk desk, HostReading hosts, Reporting reporting, Places places, SpaceList spaces, TimeProvider clock) : IRecipeStep
{
    public string Name => "Visits";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var visit in step.Read<VisitsOfRecipe>(problems).Visits)
        {
            if (!OrchardId.IsValid(visit.PublicId))
            {
                problems.Add(visit.Position, $"PublicId \"{visit.PublicId}\" bukan pengenal yang sah.");
            }

            if (visit.Travellers.Count == 0 || visit.Hosts.Count > Visit.MostHosts)
            {
                problems.Add(visit.Position, $"Kunjungan \"{visit.Topic}\" perlu rombongan, dan paling banyak {Visit.MostHosts} tuan rumah.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var given = step.Read<VisitsOfRecipe>(new RecipeProblems());
        // What is remembered may be older than the steps above this one.
        places.Hear([PageCacheTags.Places]);
        spaces.Hear([PageCacheTags.Places]);
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.UserName!, m => m.Id, ct);
        foreach (var visit in given.Visits)
        {
            if (!await db.Set<Visit>().AnyAsync(v => v.PublicId == visit.PublicId, ct))
            {
                await Write(visit, members, ct);
            }
        }

        foreach (var host in given.Hostings.Where(h => members.ContainsKey(h.Member)))
        {
            await Write(host, members[host.Member], ct);
        }
    }

    private DateTime Ago(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);

    private static DateOnly DayOf(DateTime utc) => new DateTimeOffset(utc, TimeSpan.Zero).DateIn(IndonesianZone.Wib);

    private async Task Write(RecipeVisit given, Dictionary<string, Guid> members, CancellationToken ct)
    {
        var area = given.Travellers[0].Area;
        var visit = Visit.Begin(given.PublicId, given.Topic, given.Purpose, await desk.SpaceOf(area, ct), members[given.Travellers[0].Companions[0]], Ago(given.BegunDaysAgo));
        var practices = await PracticesOf(given, ct);
        foreach (var one in given.Travellers)
        {
            var traveller = visit.Join(one.Institution, one.Area, members[one.Companions[0]]);
            one.Companions.Skip(1).ToList().ForEach(name => traveller.Accompany(members[name]));
            traveller.Describe(one.Profile.Profile, new TripNumbers(one.People, one.Kilometres, one.Nights));
        }

        foreach (var one in given.Hosts)
        {
            Choose(visit, one, practices[one.Practice], members);
        }

        if (given.Hosts.Exists(h => h.Questions.Count > 0))
        {
            visit.OpenQuestions(DayOf(Ago(given.AskedDaysAgo)));
        }

        db.Add(visit);
        await db.SaveChangesAsync(ct);
        Judge(visit, given, practices);
        await db.SaveChangesAsync(ct);
        await Report(visit, given, ct);
    }

    private static void Choose(Visit visit, RecipeHost given, Practice practice, Dictionary<string, Guid> members)
    {
        var mine = visit.Travellers[0];
        var match = Matching.Judge(practice, null, mine.Profile, Matching.TopicWords(visit.Topic, practice), isTopic: false);
        var host = visit.Choose(VisitHost.Of(practice, practice.Content.OwnerName, match.Why, match.Differs));
        foreach (var asked in given.Questions)
        {
            var question = host.Ask(Guid.CreateVersion7(), asked.Text, members.Values.First(), mine.Institution, visit.CreatedUtc)!;
            if (asked.Answer is { } answer)
            {
                question.Reply(answer, asked.MayReuse, question.Revision, visit.CreatedUtc.AddDays(2));
            }
        }
    }

    private void Judge(Visit visit, RecipeVisit given, Dictionary<string, Practice> practices)
    {
        foreach (var (traveller, told) in visit.Travellers.Zip(given.Travellers))
        {
            if (told.Sheet.Count > 0)
            {
                traveller.Judge(told.Sheet.Select(l => LineOf(l, practices[l.Practice])), traveller.SheetRevision);
            }

            if (told.Plan.Count > 0)
            {
                traveller.WritePlan(
                    told.Plan.Select(s => new PlannedStep { PracticeId = practices[s.Practice].Id, Key = PartOf(practices[s.Practice], s.Part)?.Key, What = s.What, Who = s.Who, When = DayOf(Ago(-s.InDays)), Cost = s.Cost }), traveller.PlanRevision);
            }
        }
    }

    private static SheetLine LineOf(RecipeLine given, Practice practice)
    {
        var part = PartOf(practice, given.Part)!;
        return new SheetLine { PracticeId = practice.Id, Key = part.Key, Title = part.Title, State = given.State, Note = given.Note };
    }

    private static SheetPart? PartOf(Practice practice, int? number) => number is { } wanted && SheetModel.PartsOf(practice).ToList() is { Count: > 0 } parts ? parts[Math.Min(wanted, parts.Count) - 1] : null;

    private async Task Report(Visit visit, RecipeVisit given, CancellationToken ct)
    {
        if (given.Report is not { } report)
        {
            return;
        }

        visit.Write(new ReportDraft { Findings = report.Findings, Place = report.Place, Signers = report.Signers });
        var at = Ago(report.DaysAgo);
        visit.Issued(at, DayOf(at), report.IsPublic);
        var year = DayOf(at).Year;
        var sequence = (await db.Set<VisitReport>().Where(r => r.Year == year).MaxAsync(r => (int?)r.Sequence, ct) ?? 0) + 1;
        var content = reporting.Freeze(visit, await hosts.Of(visit, Reader.Stranger, ct), VisitReport.NumberOf(sequence, DayOf(at)), await places.Now(ct));
        db.Add(VisitReport.Of(visit.Id, 1, year, sequence, content, visit.LeaderId, at));
        await db.SaveChangesAsync(ct);
    }

    private async Task<Dictionary<string, Practice>> PracticesOf(RecipeVisit given, CancellationToken ct)
    {
        var ids = given.Hosts.Select(h => h.Practice).ToList();
        var found = await db.Set<Practice>().AsNoTracking().Where(p => ids.Contains(p.ContentItemId)).ToDictionaryAsync(p => p.ContentItemId, ct);
        return ids.TrueForAll(found.ContainsKey)
            ? found
            : throw new RecipeException(new RecipeProblem(given.Position.File, given.Position.Line, given.Position.Column, $"Salah satu praktik dalam kunjungan \"{given.Topic}\" tidak ada dalam langkah content."));
    }

    private async Task Write(RecipeHosting given, Guid member, CancellationToken ct)
    {
        if (await db.Set<Hosting>().AnyAsync(h => h.MemberId == member, ct))
        {
            return;
        }

        var hosting = Hosting.Of(member);
        hosting.Set(given.IsPaused, given.PauseNote, IndonesianZone.Wib, given.Hours, hosting.Revision, clock.GetUtcNow().UtcDateTime);
        db.Add(hosting);
        await db.SaveChangesAsync(ct);
    }
}
