using System.ComponentModel.DataAnnotations;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Platform.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Practices;

/// <summary>What an owner says when asked whether a practice still holds.</summary>
public sealed class CheckAnswer
{
    public bool StillHolds { get; set; }

    [Display(Name = "Mengapa tidak lagi"), StringLength(Practice.LongestNote)]
    public string? Note { get; set; }
}

public sealed class CheckDesk(ForumDb db, Say say)
{
    /// <returns>Whether it was taken; if not, the sentence stands at its field.</returns>
    public async Task<bool> Take(Practice practice, CheckAnswer answer, ModelStateDictionary state, CancellationToken cancel)
    {
        if (!answer.StillHolds && string.IsNullOrWhiteSpace(answer.Note))
        {
            state.AddModelError("Answer.Note", "Tulis mengapa cara ini ditinggalkan; itu pelajaran bagi pembaca.");
        }

        if (!state.IsValid)
        {
            return false;
        }

        try
        {
            await Save(practice.Id, answer, cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Its text was saved in this very moment; the answer is about the practice, not about that text.
            db.ChangeTracker.Clear();
            await Save(practice.Id, answer, cancel);
        }

        return true;
    }

    private async Task Save(long practiceId, CheckAnswer answer, CancellationToken cancel)
    {
        var practice = await db.Set<Practice>().FirstAsync(p => p.Id == practiceId, cancel);
        if (answer.StillHolds)
        {
            practice.Confirm(say.Today);
        }
        else
        {
            // The note is no part of the record that every save of an item is examined for.
            if (await Gate.Examine(db, PublishedText.Public(new NamedText("Mengapa tidak lagi", answer.Note)), cancel) is { Count: > 0 } findings)
            {
                throw new GateHolds(findings, practice);
            }

            practice.MarkObsolete(say.Today, answer.Note!);
        }

        await db.SaveChangesAsync(cancel);
    }
}
