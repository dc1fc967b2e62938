using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Platform.Editing;

/// <summary>Writing for a working group: chosen in the same place as all other readers.</summary>
public abstract partial class ContentEditor<TItem, TContent>
{
    /// <summary>The page of a group leads here with its number.</summary>
    private void BeginInGroup()
    {
        if (Item is null && long.TryParse(Request.Query["kelompok"], out var group) && Groups.Any(g => g.Id == group))
        {
            (Placement.GroupId, Placement.Visibility) = (group, Visibility.Group);
        }
    }

    private void CheckGroup()
    {
        if (Placement is { Visibility: Visibility.Group, GroupId: null } && Groups.Count == 1)
        {
            Placement.GroupId = Groups[0].Id;
        }

        if (Placement.GroupId is { } group && Groups.All(g => g.Id != group) && Item?.GroupId != group)
        {
            ModelState.AddModelError("Placement.GroupId", "Pilih salah satu kelompok kerja Anda.");
        }

        if (Placement is { Visibility: Visibility.Group, GroupId: null })
        {
            ModelState.AddModelError("Placement.GroupId", "Pilih kelompok kerja yang boleh membaca tulisan ini.");
        }
    }

    /// <summary>What a group read among itself goes through the review of the place before others read it there.</summary>
    private void Place(TItem item)
    {
        var leavesGroup = item.Visibility == Visibility.Group && Placement.Visibility != Visibility.Group;
        item.Place(Placement.SpaceId, Placement.Visibility, Placement.GroupId);
        if (leavesGroup && item.Status == ContentStatus.Published && !MayPublish)
        {
            item.Withdraw();
            Placement.Intent = WriteIntent.Submit;
        }
    }
}
