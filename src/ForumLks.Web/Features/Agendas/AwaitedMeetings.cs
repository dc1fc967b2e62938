using ForumLks.Web.Platform.People;
using ForumLks.Web.Platform.Web;

namespace ForumLks.Web.Features.Agendas;

/// <summary>The meetings of one's own spaces in the coming month. Invitations go to institutions by name, not to accounts, so an open answer is not known here.</summary>
public sealed class AwaitedMeetings(Upcoming upcoming, Say say) : IAwaits
{
    private const int Days = 30;

    public async Task<IReadOnlyList<Awaiting>> By(Reader reader, int most, CancellationToken cancel)
    {
        var found = new List<CalendarEvent>();
        foreach (var space in reader.SpaceIds.Take(MostSpaces))
        {
            found.AddRange(await upcoming.Between(say.Today, say.Today.AddDays(Days), reader, space, cancel));
        }

        return [.. found.Where(e => !e.IsCancelled).OrderBy(e => e.StartsOn).Take(most).Select(e => new Awaiting("Rakor", e.Title, e.Path, e.StartsOn))];
    }

    private const int MostSpaces = 5;
}
