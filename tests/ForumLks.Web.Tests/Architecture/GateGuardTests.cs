using System.Reflection;
using ForumLks.Web.Data;
using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Safeguarding;
using ForumLks.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ForumLks.Web.Tests.Architecture;

/// <summary>Whoever adds a page that posts, or a table that keeps words, decides here or beside it whether the gate stands before its readers.</summary>
public sealed class GateGuardTests(SqliteApp app) : IClassFixture<SqliteApp>
{
    private const int LongestLabel = 60;

    /// <summary>Pages that post and are not gated by what they save, each with its reason. New ones say so themselves: [Ungated("why")].</summary>
    private static readonly Dictionary<string, string> UngatedPages = new()
    {
        ["Administration.ClustersModel"] = "places and their clusters, by platform admins",
        ["Administration.MembersModel"] = "roles and switches",
        ["Administration.SpaceModel"] = "invitations: a letter to one address",
        ["Attendance.IndexModel"] = "names of those who came; only the keepers of the meeting see them, everybody else a number",
        ["Attendance.SignInModel"] = "the same, by the person named",
        ["Identity.AcceptInvitationModel"] = "one's own name and password",
        ["Identity.AccountModel"] = "one's own name, office and password",
        ["Identity.ForgotPasswordModel"] = "an address that nobody is shown",
        ["Identity.ResetPasswordModel"] = "a password",
        ["Identity.SignInModel"] = "a password",
        ["Identity.SignOutModel"] = "no words",
        ["Media.RedactModel"] = "cells of a picture, without words",
        ["Minutes.IndexModel"] = "takes the notes into the report, which is gated when it leaves the draft",
        ["Minutes.LinkedModel"] = "working notes of the keepers, saved every few seconds; they reach readers only inside the report",
        ["Minutes.SectionModel"] = "the same",
        ["OwnData.IndexModel"] = "one's own consent, and a letter to the platform admins",
        ["Practices.OwnModel"] = "choices that describe one's own institution",
        ["Reviews.AskModel"] = "asks for a review, without words",
        ["Search.AliasesModel"] = "abbreviations, by platform admins",
        ["Search.StateModel"] = "no words",
        ["Shared.ErrorModel"] = "no words",
    };

    /// <summary>Pages whose saves are gated, and by which entity.</summary>
    internal static readonly Dictionary<string, string[]> GatedPages = new()
    {
        ["Adoptions.AdoptModel"] = ["Adoption"],
        ["Adoptions.CheckInByLinkModel"] = ["AdoptionCheckIn"],
        ["Adoptions.ShowModel"] = ["AdoptionCheckIn", "AdoptionReply"],
        ["Agendas.AnswerModel"] = ["Invitee"],
        ["Agendas.InvitationsModel"] = ["Invitee"],
        ["Agendas.NextModel"] = ["Agenda", "MeetingReport"],
        ["Agendas.WriteModel"] = ["Agenda"],
        ["Consultations.AskModel"] = ["Consultation", "ConsultationPost"],
        ["Consultations.PublishModel"] = ["Consultation", "Topic", "Reply"],
        ["Consultations.ShowModel"] = ["ConsultationPost"],
        ["Discussions.BringModel"] = ["Agenda", "MeetingReport"],
        ["Discussions.EditPostModel"] = ["Reply"],
        ["Discussions.ReplyModel"] = ["Reply"],
        ["Discussions.ShowModel"] = ["Reply"],
        ["Discussions.TendModel"] = ["Topic", "TopicAct", "Reply"],
        ["Directory.ClaimingModel"] = ["Claim"],
        ["Directory.ClaimsModel"] = ["Claim"],
        ["Directory.OfficerEditModel"] = ["Officer"],
        ["Directory.OfficerWriteModel"] = ["Officer"],
        ["Figures.PlaceModel"] = ["FigureClaim"],
        ["FollowUps.AreaModel"] = ["FollowUp", "FollowUpEvent"],
        ["FollowUps.ReportByLinkModel"] = ["FollowUpEvent"],
        ["FollowUps.ShowModel"] = ["AspirationAnswer"],
        ["Groups.EditModel"] = ["Group"],
        ["Groups.NewModel"] = ["Group"],
        ["Groups.ShowModel"] = ["GroupTie"],
        ["Formation.AreaModel"] = ["FormationEntry"],
        ["Formation.NewTargetModel"] = ["FormationTarget"],
        ["Formation.TargetModel"] = ["FormationTarget", "TargetBaseline"],
        ["Media.OneFileModel"] = ["MediaFile"],
        ["Needs.ShowModel"] = ["Need", "NeedAnswer"],
        ["Needs.WriteModel"] = ["Need"],
        ["Practices.AskModel"] = ["PracticeQuestion"],
        ["Practices.CheckByLinkModel"] = ["Practice"],
        ["Practices.CheckModel"] = ["Practice"],
        ["Practices.EditBlockModel"] = ["Practice"],
        ["Practices.SectionModel"] = ["Practice"],
        ["Practices.StepsModel"] = ["Practice"],
        ["Ratifications.CommentModel"] = ["ReviewComment"],
        ["Ratifications.CorrectModel"] = ["Addendum"],
        ["Ratifications.RatifyModel"] = ["Ratification", "MeetingReport"],
        ["Ratifications.ReviewModel"] = ["ReviewComment", "Ratification"],
        ["Reviews.ReviewModel"] = ["PracticeReview"],
        ["Revisions.DifferenceModel"] = ["News"],
        ["Revisions.ManageModel"] = ["News"],
        ["Visits.AnswerModel"] = ["Question"],
        ["Visits.AskModel"] = ["Question"],
        ["Visits.HostModel"] = ["Hosting"],
        ["Visits.HostsModel"] = ["Visit"],
        ["Visits.InstitutionModel"] = ["Visit"],
        ["Visits.JoinModel"] = ["Traveller"],
        ["Visits.NewModel"] = ["Visit"],
        ["Visits.NewsModel"] = ["Visit"],
        ["Visits.PlanModel"] = ["Visit", "Adoption"],
        ["Visits.ReportModel"] = ["Visit"],
        ["Visits.SheetModel"] = ["Visit"],
    };

    /// <summary>Tables that keep words no other reader sees, or words of no person.</summary>
    private static readonly Dictionary<string, string> UngatedTables = new()
    {
        ["AliasLine"] = "abbreviations, by platform admins",
        ["Appeal"] = "read by whoever decides it",
        ["Area"] = "names of places",
        ["AreaAttendance"] = "codes of places",
        ["Attendee"] = "only the keepers of the meeting see names",
        ["AuditEntry"] = "written by the site, without the text",
        ["Baseline"] = "a place, counted once by an admin, with its source",
        ["Breach"] = "for platform admins",
        ["Case"] = "for those who handle it",
        ["CaseNote"] = "for those who handle it",
        ["Citation"] = "numbers of regulations, found in texts that passed",
        ["Cluster"] = "names of places",
        ["ClusterMember"] = "codes and a source",
        ["ClusterScheme"] = "names of places",
        ["ConfinedFile"] = "paths of files",
        ["ConsultationFile"] = "names of files, for those in the consultation",
        ["ContentRevision"] = "a copy of an item as it passed",
        ["Decision"] = "rows of a meeting report, gated as its record",
        ["ElementTally"] = "counts",
        ["FormDraft"] = "for its writer alone",
        ["GateWaiver"] = "a hash and a reason, for admins",
        ["HeldForm"] = "for its writer alone",
        ["IdentityUserClaim"] = "the library's own",
        ["IdentityUserLogin"] = "the library's own",
        ["IdentityUserToken"] = "the library's own",
        ["Invitation"] = "a letter to one address",
        ["KeptText"] = "text of documents; its item is examined with it",
        ["MediaUpload"] = "the name of a file on its way, for whoever sends it",
        ["ModerationAct"] = "a reason, told to the person it is about",
        ["ModerationRule"] = "words to look for, by admins",
        ["QueueClaim"] = "who is looking at what",
        ["Member"] = "one's own name and office",
        ["Merge"] = "keys of what went over, written by the site",
        ["MinutesSection"] = "working notes of the keepers; they reach readers only inside the report",
        ["OnceLink"] = "a hash",
        ["OwnProfile"] = "choices that describe one's own institution",
        ["OutgoingMail"] = "letters, each to one address",
        ["Province"] = "names of places",
        ["ReplyVersion"] = "a copy of a reply as it passed",
        ["Safeguard"] = "reasons, for the keepers of the item",
        ["SearchMiss"] = "what was searched in vain, for platform admins",
        ["SiteSetting"] = "settings",
        ["Space"] = "names of spaces, by platform admins and recipes",
        ["TopicThread"] = "why a topic was closed: a copy of the act's reason, which is gated",
        ["VisitHost"] = "titles and likeness of practices that passed, put together by the site",
        ["VisitReport"] = "a frozen copy of the visit, its questions and its travellers' plans, which are gated",
    };

    private static IEnumerable<Type> Posting => typeof(Program).Assembly.GetTypes()
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(PageModel)) && t.GetMethods().Any(m => m.Name.StartsWith("OnPost", StringComparison.Ordinal)));

    [Fact]
    public void Every_page_that_posts_is_gated_or_says_why_not() => Assert.Empty(Posting.Where(p => !IsDecided(p)).Select(Name));

    [Fact]
    public async Task The_entities_that_gate_a_page_do_gate_it()
    {
        var gating = await app.Look(db => Task.FromResult(db.Model.GetEntityTypes().Where(e => IsGated(e.ClrType)).Select(e => e.ClrType.Name).ToHashSet()));
        Assert.Empty(GatedPages.Values.SelectMany(e => e).Except(gating));
    }

    [Fact]
    public void No_page_is_listed_that_is_gone() => Assert.Empty(UngatedPages.Keys.Concat(GatedPages.Keys).Except(Posting.Select(Name)));

    [Fact]
    public async Task Every_table_that_keeps_words_is_gated_or_says_why_not()
    {
        var keeping = await app.Look(db => Task.FromResult(db.Model.GetEntityTypes().Where(KeepsWords).Select(e => e.ClrType).ToList()));
        Assert.Empty(keeping.Where(t => !IsGated(t) && !UngatedTables.ContainsKey(t.Name.Split('`')[0]) && t.GetCustomAttribute<UngatedAttribute>() is null).Select(t => t.Name));
    }

    [Fact]
    public void The_guard_can_go_red()
    {
        Assert.False(IsDecided(typeof(NewPage)));
        Assert.False(IsGated(typeof(NewPage)));
        Assert.True(IsDecided(typeof(OpenPage)));
    }

    private static bool IsDecided(Type page) =>
        UngatedPages.ContainsKey(Name(page)) || GatedPages.ContainsKey(Name(page)) || page.GetCustomAttribute<UngatedAttribute>() is not null || typeof(IContentEditor).IsAssignableFrom(page);

    private static bool IsGated(Type entity) => typeof(ContentItem).IsAssignableFrom(entity) || typeof(IPublishesText).IsAssignableFrom(entity);

    private static bool KeepsWords(IEntityType type) => type.GetProperties().Any(p => p.ClrType == typeof(string) && (p.GetMaxLength() is null or > LongestLabel) && !p.IsPrimaryKey());

    private static string Name(Type page) => $"{page.Namespace!.Split('.')[^1]}.{page.Name}";

    private sealed class NewPage : PageModel
    {
        public void OnPost() => Response.StatusCode = 200;
    }

    [Ungated("to see that saying so is enough")]
    private sealed class OpenPage : PageModel
    {
        public void OnPost() => Response.StatusCode = 200;
    }
}
