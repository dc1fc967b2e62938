using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Proving;

namespace ForumLks.Web.Features.FollowUps;

/// <summary>The steps of a follow-up. Done is said by one person, with a proof, and verified by another.</summary>
public sealed partial class FollowUp
{
    public void Assign(Guid? memberId, string? office, string? email) =>
        (AssigneeId, ContactOffice, ContactEmail, Version) = (memberId, office?.Trim(), email?.Trim(), Version + 1);

    /// <summary>The address for letters goes with whom it was of, unless a new one is given.</summary>
    public void HandTo(Guid? memberId, string office, string? email) =>
        Assign(memberId, office, email ?? (memberId == AssigneeId && office.Trim() == ContactOffice ? ContactEmail : null));

    /// <summary>Progress short of done.</summary>
    public void Report(FollowUpState state, string? note, string? file, Actor by, DateTime now)
    {
        Require(state is FollowUpState.BelumMulai or FollowUpState.Berjalan or FollowUpState.Terkendala, "Pilih belum mulai, berjalan, atau terkendala. Untuk selesai, sertakan buktinya.");
        RequireOpen();
        Require(state != FollowUpState.Terkendala || !string.IsNullOrWhiteSpace(note), "Tulis apa kendalanya, supaya pengurus dapat membantu.");
        Require(state != State || !string.IsNullOrWhiteSpace(note) || file is not null, $"Keadaannya sudah tercatat {FollowUpWords.Word(state)}. Tambahkan catatan bila ada yang baru.");
        Go(state, by, now, FollowUpStep.Dilaporkan, note).Attach(file);
    }

    public void ReportDone(Proof proof, string? note, Actor by, DateTime now)
    {
        RequireOpen();
        Require(State != FollowUpState.MenungguVerifikasi, "Bukti sudah dikirim dan sedang menunggu verifikasi orang kedua.");
        Go(FollowUpState.MenungguVerifikasi, by, now, FollowUpStep.DiajukanSelesai, note).Prove(proof);
        ReporterId = by.Id;
    }

    public void Verify(Actor by, DateOnly today, DateTime now)
    {
        Require(State == FollowUpState.MenungguVerifikasi, "Tidak ada bukti yang sedang menunggu verifikasi.");
        Require(ReporterId is null || ReporterId != by.Id, "Anda sendiri yang mengirim bukti ini. Verifikasi harus oleh orang kedua; mintalah pengurus lain.");
        var proof = _events.FindLast(e => e.Step == FollowUpStep.DiajukanSelesai);
        proof?.Show();
        Go(FollowUpState.Selesai, by, now, FollowUpStep.Diverifikasi, null);
        (DoneOn, ReporterId) = (proof?.ProofOn ?? today, null);
    }

    public void Refuse(string? reason, Actor by, DateTime now)
    {
        Require(State == FollowUpState.MenungguVerifikasi, "Tidak ada bukti yang sedang menunggu verifikasi.");
        Require(!string.IsNullOrWhiteSpace(reason), "Tulis apa yang kurang dari buktinya.");
        Go(FollowUpState.Berjalan, by, now, FollowUpStep.BuktiDikembalikan, reason);
        ReporterId = null;
    }

    public void Cancel(string? reason, Actor by, DateTime now)
    {
        RequireOpen();
        Require(!string.IsNullOrWhiteSpace(reason), "Tulis mengapa tindak lanjut ini dibatalkan.");
        Go(FollowUpState.Dibatalkan, by, now, FollowUpStep.Dibatalkan, reason);
        ReporterId = null;
    }

    /// <summary>Proved and verified on another page that is about the same thing: shown and verified here in one go. False where nothing is open.</summary>
    public bool ProveElsewhere(VerifiedProof given)
    {
        if (!IsOpen)
        {
            return false;
        }

        var told = Go(FollowUpState.MenungguVerifikasi, new Actor(given.ById, given.ByOffice, IsAdmin: true), given.VerifiedUtc, FollowUpStep.DiajukanSelesai, "Bukti dicatat pada halaman pembentukan.");
        if (given.Proof is { } proof)
        {
            told.Prove(proof);
        }

        told.Show();
        Go(FollowUpState.Selesai, new Actor(given.VerifiedById, given.VerifiedByOffice, IsAdmin: true), given.VerifiedUtc, FollowUpStep.Diverifikasi, null);
        (DoneOn, ReporterId) = (given.Proof?.On ?? given.On, null);
        return true;
    }

    /// <summary>Done or cancelled by mistake: open again, and the reason stays in the history.</summary>
    public void Undo(string? reason, Actor by, DateTime now)
    {
        Require(!IsOpen, "Hanya yang selesai atau dibatalkan yang dapat dibuka lagi.");
        Require(!string.IsNullOrWhiteSpace(reason), "Tulis mengapa dibuka lagi.");
        Go(FollowUpState.Berjalan, by, now, FollowUpStep.DibukaLagi, reason);
        DoneOn = null;
    }

    /// <summary>The page that is about the same thing was corrected: what it proved is not so. False where nothing was done.</summary>
    public bool ReopenElsewhere(WrongProof wrong)
    {
        if (State != FollowUpState.Selesai)
        {
            return false;
        }

        Undo(Cut($"Catatan pada halaman pembentukan dikoreksi: {wrong.Reason}"), new Actor(wrong.ById, wrong.ByOffice, IsAdmin: true), wrong.AtUtc);
        return true;
    }

    private static string Cut(string note) => note.Length <= FollowUpEvent.LongestNote ? note : note[..(FollowUpEvent.LongestNote - 1)] + "…";

    /// <summary>As a recipe tells it, with its own day.</summary>
    internal void Import(FollowUpState state, DateOnly on, Proof? proof, string? note, string office)
    {
        var at = DateTime.SpecifyKind(on.ToDateTime(new TimeOnly(3, 0)), DateTimeKind.Utc);
        var by = new Actor(null, office, IsAdmin: true);
        var step = state switch { FollowUpState.Selesai => FollowUpStep.Diverifikasi, FollowUpState.MenungguVerifikasi => FollowUpStep.DiajukanSelesai, _ => FollowUpStep.Dilaporkan };
        var told = Go(state, by, at, step, note);
        if (proof is not null)
        {
            told.Prove(proof);
        }

        DoneOn = state == FollowUpState.Selesai ? on : null;
    }

    private FollowUpEvent Go(FollowUpState state, Actor by, DateTime now, FollowUpStep step, string? note)
    {
        var told = FollowUpEvent.Of(step, state, by, note, now);
        _events.Add(told);
        (State, ChangedUtc, Version) = (state, now, Version + 1);
        return told;
    }

    private void RequireOpen() => Require(IsOpen, $"Tindak lanjut ini sudah {FollowUpWords.Word(State)}. Bila keliru, pengurus dapat membukanya lagi dengan alasan.");

    private static void Require(bool holds, string sentence)
    {
        if (!holds)
        {
            throw new BrokenRule(sentence);
        }
    }
}

/// <summary>Who acts: a member, or whoever holds a signed link (then without an id).</summary>
/// <param name="Office">What the history says; never a person's name.</param>
public sealed record Actor(Guid? Id, string Office, bool IsAdmin);
