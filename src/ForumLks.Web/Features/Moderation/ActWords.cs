using ForumLks.Web.Data;
using ForumLks.Web.Features.Identity;
using ForumLks.Web.Platform.Moderation;
using ForumLks.Web.Platform.People;
using Microsoft.EntityFrameworkCore;

namespace ForumLks.Web.Features.Moderation;

public static class ActWords
{
    public static string Word(this ActKind kind) => kind switch
    {
        ActKind.Released => "Ditampilkan",
        ActKind.Hidden => "Disembunyikan",
        ActKind.ShownAgain => "Ditampilkan lagi",
        ActKind.Warned => "Peringatan",
        ActKind.Suspended => "Penangguhan",
        ActKind.Lifted => "Penangguhan dicabut",
        ActKind.Withdrawn => "Peringatan dicabut",
        _ => "Keberatan ditolak",
    };

    /// <summary>As it is called in an appeal against it.</summary>
    public static string Noun(this ActKind kind) => kind switch
    {
        ActKind.Hidden => "penyembunyian tulisan",
        ActKind.Suspended => "penangguhan",
        _ => "peringatan",
    };

    /// <summary>The theme's word for the state.</summary>
    public static string CssClass(this ActKind kind) => kind switch
    {
        ActKind.Hidden => "withdrawn",
        ActKind.Warned => "stuck",
        ActKind.Suspended => "late",
        ActKind.Upheld => "cancelled",
        _ => "done",
    };

    public static string Word(this PostState state) => state switch
    {
        PostState.Waiting => "Menunggu",
        PostState.Hidden => "Disembunyikan",
        _ => "Tampil",
    };

    public static string CssClass(this PostState state) => state switch
    {
        PostState.Waiting => "waiting",
        PostState.Hidden => "withdrawn",
        _ => "published",
    };

    public static string KindWord(string kind) => kind switch
    {
        "topik" => "Topik",
        "balasan" => "Balasan",
        _ => "Tulisan",
    };

    public static async Task<string> NameOf(this ForumDb db, Guid memberId, CancellationToken cancel) =>
        await db.Set<Member>().Where(m => m.Id == memberId).Select(m => m.DisplayName).FirstOrDefaultAsync(cancel) is { Length: > 0 } name ? name : Person.Gone;
}
