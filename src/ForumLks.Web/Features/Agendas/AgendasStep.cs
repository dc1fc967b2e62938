using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Text;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Agendas;

/// <summary>The recipe step <c>Agendas</c>: agendas and invited institutions of meetings that the content step brought.</summary>
public sealed class AgendasStep(ForumDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "Agendas";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var agenda in step.Read<AgendasOfRecipe>(problems).Agendas)
        {
            if (!OrchardId.IsValid(agenda.ContentItemId))
            {
                problems.Add(agenda.Position, $"ContentItemId \"{agenda.ContentItemId}\" bukan pengenal yang sah.");
            }
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var given in step.Read<AgendasOfRecipe>(new RecipeProblems()).Agendas)
        {
            var report = await db.Set<MeetingReport>().FirstOrDefaultAsync(m => m.ContentItemId == given.ContentItemId, ct)
                ?? throw new RecipeException(new RecipeProblem(given.Position.File, given.Position.Line, given.Position.Column, $"Pertemuan {given.ContentItemId} tidak ada dalam langkah content."));
            if (!await db.Set<Agenda>().AnyAsync(a => a.MeetingReportId == report.Id, ct))
            {
                var agenda = Agenda.Of(report.Id);
                agenda.Write(given.ToContent(), now);
                db.Add(agenda);
            }

            var known = await db.Set<Invitee>().Where(i => i.MeetingReportId == report.Id).Select(i => i.Institution).ToListAsync(ct);
            foreach (var one in given.Invitees.Where(i => !known.Contains(i.Institution)))
            {
                var invitee = Invitee.Of(report.Id, one.Institution, one.Area);
                if (one.Answer is { } answer)
                {
                    invitee.Reply(new RsvpInput { Answer = answer, People = one.People }, now);
                }

                db.Add(invitee);
            }

            await db.SaveChangesAsync(ct);
        }
    }
}

public sealed record AgendasOfRecipe
{
    public List<RecipeAgenda> Agendas { get; init; } = [];
}

public sealed record RecipeAgenda
{
    [Required, StringLength(26)]
    public string ContentItemId { get; init; } = "";
    public string? StartsAt { get; init; }
    public string? EndsAt { get; init; }
    public IndonesianZone Zone { get; init; } = IndonesianZone.Wib;
    public string? LetterNumber { get; init; }
    public string? LetterPlace { get; init; }
    public string? Bring { get; init; }
    public string? SignerOffice { get; init; }
    public List<RecipeAgendaItem> Items { get; init; } = [];
    public List<RecipeInvitee> Invitees { get; init; } = [];
    public RecipePosition Position { get; init; }

    public AgendaContent ToContent() => new()
    {
        StartsAt = StartsAt,
        EndsAt = EndsAt,
        Zone = Zone,
        LetterNumber = LetterNumber,
        LetterPlace = LetterPlace,
        Bring = Bring,
        Signers = SignerOffice is null ? [] : [new Signer { Office = SignerOffice }],
        Items = [.. Items.Select(i => new AgendaItem { Title = i.Title, Minutes = i.Minutes, Presenter = i.Presenter, Note = i.Note })],
    };
}

public sealed record RecipeAgendaItem
{
    [Required, StringLength(200)]
    public string Title { get; init; } = "";
    public int? Minutes { get; init; }
    public string? Presenter { get; init; }
    public string? Note { get; init; }
}

public sealed record RecipeInvitee
{
    [Required, StringLength(160)]
    public string Institution { get; init; } = "";
    [StringLength(5)]
    public string? Area { get; init; }
    public RsvpAnswer? Answer { get; init; }
    public int? People { get; init; }
}
