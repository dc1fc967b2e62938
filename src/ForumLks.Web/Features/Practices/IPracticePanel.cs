using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Practices;

/// <summary>What other features add to the page of a practice: its review, who applies it, a regulation that no longer holds. They depend on practices; practices know only this.</summary>
public interface IPracticePanel
{
    Task<PracticePanel?> For(Practice practice, Reader reader, CancellationToken cancel);
}

/// <param name="View">The partial, by its whole path.</param>
/// <param name="IsUrgent">Stands under the title, before the text; otherwise at the end.</param>
public sealed record PracticePanel(string View, object Model, bool IsUrgent = false);
