using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Practices;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Visits;

public enum HostState
{
    Open,
    Paused,
    Left,
    Gone,
}

/// <summary>A host as things stand now: whether the practice can still be read, and whether questions are taken.</summary>
/// <param name="Practice">Null where the reader can no longer read it.</param>
/// <param name="Known">What earlier visitors asked and the host lets others read.</param>
public sealed record HostNow(VisitHost Host, HostState State, Practice? Practice, Hosting? Hosting, IReadOnlyList<Question> Known)
{
    public bool TakesQuestions => State == HostState.Open;

    /// <summary>What visitors are told; null where all is as it was.</summary>
    public string? Sentence => State switch
    {
        HostState.Gone => "Praktik ini ditarik penulisnya atau disembunyikan. Kunjungan dapat diteruskan dengan praktik yang lain, dan yang sudah Anda tulis tetap ada.",
        HostState.Left => "Penulisnya sudah tidak di ForumLKS, jadi pertanyaan baru tidak akan terjawab. Praktiknya masih dapat dibaca.",
        HostState.Paused => $"Tuan rumah sedang tidak menerima pertanyaan{(Hosting is { IsPaused: true, PauseNote: { } note } ? $": {note}" : "")}. Praktiknya tetap dapat dibaca.",
        _ => null,
    };
}

public sealed class HostReading(ForumDb db, IModeration moderation, TimeProvider clock)
{
    public async Task<IReadOnlyList<HostNow>> Of(Visit visit, Reader reader, CancellationToken cancel)
    {
        var practiceIds = visit.Hosts.Select(h => h.PracticeId).ToList();
        var practices = await db.Set<Practice>().AsNoTracking().PublishedFor(reader, clock.GetUtcNow().UtcDateTime).Where(p => practiceIds.Contains(p.Id)).ToDictionaryAsync(p => p.Id, cancel);
        var people = visit.Hosts.Select(h => h.HostId).OfType<Guid>().ToList();
        var (states, blocked) = (await StatesOf(people, cancel), await moderation.BlockedBy(db, people, cancel));
        var known = (await db.Set<VisitHost>().AsNoTracking().Where(h => practiceIds.Contains(h.PracticeId) && h.VisitId != visit.Id)
            .SelectMany(h => h.Questions.Where(q => q.MayReuse && q.Answer != null), (h, q) => new { h.PracticeId, Question = q }).ToListAsync(cancel)).ToLookup(k => k.PracticeId, k => k.Question);
        return
        [
            .. visit.Hosts.Select(h =>
            {
                var practice = practices.GetValueOrDefault(h.PracticeId);
                var (isThere, hosting) = h.HostId is { } id ? states.GetValueOrDefault(id) : default;
                // Whom a host has blocked reads the same as everybody during a pause.
                var isPaused = hosting?.IsPaused == true || (h.HostId is { } host && reader.Id is { } me && blocked[host].Contains(me));
                var state = practice is null ? HostState.Gone : !isThere ? HostState.Left : isPaused ? HostState.Paused : HostState.Open;
                return new HostNow(h, state, practice, hosting, practice is null ? [] : [.. known[h.PracticeId].OrderBy(q => q.AskedUtc)]);
            }),
        ];
    }

    /// <summary>By member, whether they still have an account, and how they host.</summary>
    public async Task<Dictionary<Guid, (bool IsThere, Hosting? Hosting)>> StatesOf(IReadOnlyCollection<Guid> members, CancellationToken cancel)
    {
        var there = await db.Set<Member>().Where(m => members.Contains(m.Id) && m.IsEnabled).Select(m => m.Id).ToListAsync(cancel);
        var hostings = await db.Set<Hosting>().AsNoTracking().Where(h => members.Contains(h.MemberId)).ToDictionaryAsync(h => h.MemberId, cancel);
        return members.Distinct().ToDictionary(m => m, m => (there.Contains(m), hostings.GetValueOrDefault(m)));
    }
}
