using ForumLks.Web.Platform.Content;
using ForumLks.Web.Platform.Editing;
using ForumLks.Web.Platform.Exports;
using ForumLks.Web.Platform.Figures;
using ForumLks.Web.Platform.People;

namespace ForumLks.Web.Features.Meetings;

public static class MeetingsFeature
{
    public static WebApplicationBuilder AddMeetings(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(ContentType.Of<MeetingReport, MeetingReportContent>("rakor", "Rakor", [Role.ForumAdmin], [Role.ForumAdmin]));
        builder.Services.AddExport<MeetingReport>();
        builder.Services.AddScoped<MeetingAccess>().AddScoped<ReportDraft>();
        builder.Services.AddScoped<IOpenFollowUps, DatedDecisions>();
        builder.Services.AddScoped<Platform.Lists.IAboutInstitution, MeetingsNearInstitution>();
        builder.Services.AddScoped<IDraftSource, MeetingDraftSource>().AddScoped<IQuotedFigures, QuotedFigures>();
        return builder;
    }
}
