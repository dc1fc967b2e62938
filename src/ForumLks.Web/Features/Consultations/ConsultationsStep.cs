using System.ComponentModel.DataAnnotations;
using ForumLks.Recipes;
using ForumLks.Web.Data;
using ForumLks.Web.Features.Discussions;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Features.Spaces;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Consultations;

/// <summary>The recipe step <c>Consultations</c>: closed questions of members who stand above it; one that was published names its topic. One that is there already is left alone.</summary>
public sealed class ConsultationsStep(ForumDb db, TimeProvider clock) : IRecipeStep
{
    public string Name => "Consultations";

    public void Check(RecipeStepContext step, RecipeProblems problems)
    {
        foreach (var given in step.Read<ConsultationsOfRecipe>(problems).Consultations.Where(c => c.Texts.FirstOrDefault()?.Member != c.Asker))
        {
            problems.Add(given.Position, $"Konsultasi “{given.Title}” dimulai dengan pertanyaan penanyanya.");
        }
    }

    public async Task Execute(RecipeStepContext step, CancellationToken ct)
    {
        var members = await db.Set<Member>().ToDictionaryAsync(m => m.UserName!, m => m.Id, ct);
        foreach (var given in step.Read<ConsultationsOfRecipe>(new RecipeProblems()).Consultations)
        {
            if (!await db.Set<Consultation>().AnyAsync(c => c.PublicId == given.Id, ct))
            {
                await Write(given, members, ct);
            }
        }

        await db.SaveChangesAsync(ct);
    }

    private async Task Write(RecipeConsultation given, Dictionary<string, Guid> members, CancellationToken ct)
    {
        var space = await db.Set<Space>().Where(s => s.Slug == given.Space).Select(s => s.Id).SingleAsync(ct);
        var asked = Consultation.Ask(given.Id, space, members[given.Asker], given.Title, given.IsForAdmins, given.Experts.Select(e => members[e]), DaysAgo(given.Texts[0].DaysAgo));
        foreach (var text in given.Texts)
        {
            asked.Write(members[text.Member], text.Text, OrchardId.New(), [], DaysAgo(text.DaysAgo));
        }

        if (given.PublishedAs is { } topicId)
        {
            await Publish(asked, topicId, ct);
        }

        db.Add(asked);
    }

    /// <summary>As if the asker had agreed to what the topic says.</summary>
    private async Task Publish(Consultation asked, string topicId, CancellationToken ct)
    {
        var topic = await db.Set<Topic>().AsNoTracking().SingleAsync(t => t.ContentItemId == topicId, ct);
        var answer = await db.Set<Reply>().Where(r => r.TopicId == topic.Id).OrderBy(r => r.Number).Select(r => r.Text).FirstAsync(ct);
        asked.Propose(topic.Title, topic.Content.Body!, answer, topic.OwnerId);
        asked.Agree(asked.LastUtc);
        asked.Publish(topicId);
        asked.Close(asked.LastUtc);
    }

    private DateTime DaysAgo(int days) => clock.GetUtcNow().UtcDateTime.AddDays(-days);
}

public sealed record ConsultationsOfRecipe
{
    public List<RecipeConsultation> Consultations { get; init; } = [];
}

public sealed record RecipeConsultation
{
    [Required, StringLength(26, MinimumLength = 26)]
    public string Id { get; init; } = "";
    [Required, StringLength(100)]
    public string Space { get; init; } = "";
    [Required, StringLength(60)]
    public string Asker { get; init; } = "";
    [Required, StringLength(140)]
    public string Title { get; init; } = "";
    public bool IsForAdmins { get; init; } = true;
    public List<string> Experts { get; init; } = [];
    public List<RecipeConsultationText> Texts { get; init; } = [];

    /// <summary>ContentItemId of the topic that came of it.</summary>
    [StringLength(26)]
    public string? PublishedAs { get; init; }
    public RecipePosition Position { get; init; }
}

public sealed record RecipeConsultationText
{
    [Required, StringLength(60)]
    public string Member { get; init; } = "";
    [Required, StringLength(ConsultationPost.LongestText)]
    public string Text { get; init; } = "";
    [Range(0, 3650)]
    public int DaysAgo { get; init; }
}
