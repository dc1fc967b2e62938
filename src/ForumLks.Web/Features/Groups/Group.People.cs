using ForumLks.Web.Platform.Content;

namespace ForumLks.Web.Features.Groups;

/// <summary>How people come into a group and out of it. There is always somebody who coordinates it.</summary>
public sealed partial class Group
{
    /// <summary>A working group, not a second forum.</summary>
    public const int MostPeople = 200;

    public IEnumerable<GroupTie> People => _ties.Where(t => t.State == GroupTieState.In);

    public GroupTie? TieOf(Guid? memberId) => _ties.Find(t => t.MemberId == memberId);

    public bool IsIn(Guid? memberId) => TieOf(memberId) is { State: GroupTieState.In };

    public bool IsCoordinatedBy(Guid? memberId) => TieOf(memberId) is { State: GroupTieState.In, Role: GroupRole.Coordinator };

    /// <returns>False where the person is invited or in already: inviting twice is no mistake.</returns>
    public bool Invite(Guid memberId, DateTime now)
    {
        MustGoOn();
        if (TieOf(memberId) is { } tie)
        {
            return tie.State == GroupTieState.Asked && Enter(tie, now);
        }

        MustHaveRoom();
        _ties.Add(GroupTie.Of(memberId, GroupTieState.Invited, GroupRole.Member, null, now));
        Version++;
        return true;
    }

    public void Accept(Guid memberId, DateTime now)
    {
        MustGoOn();
        Enter(Must(memberId, GroupTieState.Invited, "Undangan ini sudah tidak berlaku."), now);
    }

    public void Ask(Guid memberId, string? note, DateTime now)
    {
        MustGoOn();
        if (Openness == GroupOpenness.Closed || TieOf(memberId) is not null)
        {
            throw new BrokenRule("Anda sudah terdaftar, sudah diundang, atau sudah meminta bergabung.");
        }

        MustHaveRoom();
        _ties.Add(GroupTie.Of(memberId, GroupTieState.Asked, GroupRole.Member, note, now));
        Version++;
    }

    public void Admit(Guid memberId, DateTime now)
    {
        MustGoOn();
        Enter(Must(memberId, GroupTieState.Asked, "Permintaan ini sudah dijawab atau ditarik."), now);
    }

    /// <summary>Leaves, is removed, declines, or is declined: nothing of the tie remains.</summary>
    public void Part(Guid memberId)
    {
        var tie = TieOf(memberId) ?? throw new BrokenRule("Orang ini sudah bukan anggota kelompok.");
        if (IsLastCoordinator(tie))
        {
            throw new BrokenRule("Kelompok perlu koordinator. Serahkan dahulu tugas ini kepada anggota lain, atau akhiri kelompoknya.");
        }

        _ties.Remove(tie);
        Version++;
    }

    public void Appoint(Guid memberId)
    {
        MustGoOn();
        Must(memberId, GroupTieState.In, "Yang dapat menjadi koordinator hanya anggota kelompok.").Become(GroupRole.Coordinator);
        Version++;
    }

    public void StepDown(Guid memberId)
    {
        var tie = Must(memberId, GroupTieState.In, "Orang ini bukan anggota kelompok.");
        if (IsLastCoordinator(tie))
        {
            throw new BrokenRule("Kelompok perlu koordinator. Jadikan dahulu anggota lain koordinator.");
        }

        tie.Become(GroupRole.Member);
        Version++;
    }

    /// <summary>Whoever coordinated it has left the forum: the one who is longest in it takes over, or it ends with its last member.</summary>
    public void Lose(Guid memberId, DateTime now)
    {
        _ties.RemoveAll(t => t.MemberId == memberId);
        Version++;
        if (People.Any(t => t.Role == GroupRole.Coordinator))
        {
            return;
        }

        if (People.OrderBy(t => t.SinceUtc).FirstOrDefault() is { } successor)
        {
            successor.Become(GroupRole.Coordinator);
        }
        else if (!HasEnded)
        {
            End(null, now);
        }
    }

    private bool IsLastCoordinator(GroupTie tie) => tie is { State: GroupTieState.In, Role: GroupRole.Coordinator } && People.Count(t => t.Role == GroupRole.Coordinator) == 1;

    private bool Enter(GroupTie tie, DateTime now)
    {
        tie.Enter(now);
        Version++;
        return true;
    }

    private GroupTie Must(Guid memberId, GroupTieState state, string otherwise) =>
        TieOf(memberId) is { } tie && tie.State == state ? tie : throw new BrokenRule(otherwise);

    private void MustHaveRoom()
    {
        if (_ties.Count >= MostPeople)
        {
            throw new BrokenRule($"Sebuah kelompok paling banyak {MostPeople} orang.");
        }
    }
}
