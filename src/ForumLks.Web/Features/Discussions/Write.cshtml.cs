using ForumLks.Web.Data;
using ForumLks.Web.Features.Regions;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Finding;
using ForumLks.Web.Platform.Lists;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Discussions;

/// <summary>Begins a topic: first the question, then what may answer it already, then the topic itself.</summary>
public sealed class WriteModel(EditorTools tools, AreaChoice areas, AboutItem about, IFinder finder, IModeration moderation, ForumDb db) : PlacedEditor<Topic, TopicContent>(tools, areas)
{
    private const int MostSimilar = 5;

    /// <summary>The writer has seen what may answer the question, and asks all the same.</summary>
    [BindProperty]
    public bool Looked { get; set; }

    public IReadOnlyList<ItemRow> Similar { get; private set; } = [];
    public AboutLine? About { get; private set; }

    public override async Task<IActionResult> OnGetAsync(string? slug, CancellationToken cancel)
    {
        var result = await base.OnGetAsync(slug, cancel);
        if (Item is null && DraftFrom is null)
        {
            Placement.SpaceId = Spaces.FirstOrDefault(s => s.Slug == Request.Query["ruang"])?.Id ?? Placement.SpaceId;
            await BeginAbout(cancel);
        }

        About = await about.Of(Content, HttpContext.Reader, cancel);
        return result;
    }

    public override async Task<IActionResult> OnPostAsync(string? slug, CancellationToken cancel)
    {
        About = await about.Of(Content, HttpContext.Reader, cancel);
        if (slug is null && !Looked && Placement.Intent == WriteIntent.Publish && ModelState.IsValid)
        {
            var text = $"{Content.Title} {ForumLks.Text.PlainText.FromMarkdown(Content.Body)}";
            Similar = await finder.MaybeAnswered(HttpContext.Reader, text.Length > 2_000 ? text[..2_000] : text, MostSimilar, cancel);
            if (Similar.Count > 0)
            {
                Looked = true;
                ModelState.Remove(nameof(Looked));
                return await Again(slug, cancel, () => { });
            }
        }

        return await base.OnPostAsync(slug, cancel);
    }

    /// <summary>Who may say whether a topic appears at once is asked last, when nothing else is wrong.</summary>
    protected override async Task Complete(CancellationToken cancel)
    {
        if (About is null)
        {
            (Content.About, Content.AboutNumber) = (null, null);
        }

        if (await ChangesReadersOfReplies(cancel))
        {
            ModelState.AddModelError("Placement.Visibility", "Orang lain sudah membalas, untuk pembaca yang sekarang. Pengurus ruang dapat memindahkan topik ini; isi pertanyaannya tetap dapat Anda ubah.");
        }

        if (Placement.Intent != WriteIntent.Publish || !ModelState.IsValid)
        {
            return;
        }

        var submission = new Submission("topik", HttpContext.Reader.Id!.Value, Placement.SpaceId, $"{Content.Title}\n{Content.Body}");
        switch (Item is null or { PublishedUtc: null } ? await moderation.Judge(db, submission, cancel) : await moderation.JudgeEdit(db, submission, cancel))
        {
            case Refused refused:
                ModelState.AddModelError("Content.Body", refused.Why);
                break;
            case Waits when Item is null or { Status: ContentStatus.Draft or ContentStatus.Withdrawn }:
                Placement.Intent = WriteIntent.Submit;
                break;
        }
    }

    /// <summary>Whoever answered wrote for those who read it then; in a working group, for its members alone.</summary>
    private async Task<bool> ChangesReadersOfReplies(CancellationToken cancel)
    {
        if (Item is null || (Item.Visibility != Visibility.Group && HttpContext.Reader.Administers(Item.SpaceId)))
        {
            return false;
        }

        var isForOthers = Placement.Visibility != Item.Visibility
            || (Item.Visibility is Visibility.Space or Visibility.SpaceAdmins && Placement.SpaceId != Item.SpaceId)
            || (Item.Visibility == Visibility.Group && Placement.GroupId != Item.GroupId);
        return isForOthers && await db.Set<TopicThread>().AnyAsync(t => t.TopicId == Item.Id && t.ByOthers > 0, cancel);
    }

    private async Task BeginAbout(CancellationToken cancel)
    {
        if (Request.Query["tentang"].ToString() is not { Length: 26 } id)
        {
            return;
        }

        Content.About = id;
        Content.AboutNumber = int.TryParse(Request.Query["butir"], out var number) && number is > 0 and < 1000 ? number : null;
        if (await about.Of(Content, HttpContext.Reader, cancel) is { } item)
        {
            Placement.SpaceId = Spaces.FirstOrDefault(s => s.Id == item.SpaceId)?.Id ?? Placement.SpaceId;
            Content.Area = item.Area;
            Content.Kind = Enum.TryParse<ServiceKind>(item.Kind, out var kind) ? kind : null;
        }
    }
}
