using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingsSearchLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Addressee",
                table: "Decisions",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OwnerOffice",
                table: "Decisions",
                type: "character varying(160)",
                maxLength: 160,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Agendas",
                columns: table => new
                {
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    CancelledBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agendas", x => x.MeetingReportId);
                    table.ForeignKey(
                        name: "FK_Agendas_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AreaAttendance",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Presence = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AreaAttendance_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspirationAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspirationAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspirationAnswers_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attendees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    FormId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Institution = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Office = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Element = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    IsSelf = table.Column<bool>(type: "boolean", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendees_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DocumentTexts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MediaFileId = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NotBeforeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Passages = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentTexts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DocumentTexts_MediaFiles_MediaFileId",
                        column: x => x.MediaFileId,
                        principalTable: "MediaFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ElementTallies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Element = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementTallies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ElementTallies_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpBaselines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Of = table.Column<int>(type: "integer", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpBaselines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpBaselines_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FollowUps",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    OpenedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReporterId = table.Column<Guid>(type: "uuid", nullable: true),
                    AssigneeId = table.Column<Guid>(type: "uuid", nullable: true),
                    ContactOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    ContactEmail = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUps_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invitees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Institution = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    Answer = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    People = table.Column<int>(type: "integer", nullable: true),
                    Names = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Note = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LinkNumber = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitees_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MinutesSections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Chair = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Secretary = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    WriterForm = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesSections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinutesSections_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NewsLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NewsId = table.Column<long>(type: "bigint", nullable: false),
                    ContentItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NewsLinks_News_NewsId",
                        column: x => x.NewsId,
                        principalTable: "News",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OnceLinks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnceLinks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Ratifications",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    ReviewUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstById = table.Column<Guid>(type: "uuid", nullable: true),
                    FirstOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    FirstUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FirstHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    SecondById = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    RatifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Text = table.Column<string>(type: "text", nullable: true),
                    WithdrawnOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    WithdrawnReason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    WithdrawnUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ratifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ratifications_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportAddenda",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ItemNumber = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportAddenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportAddenda_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReviewComments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    ItemNumber = table.Column<int>(type: "integer", nullable: true),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewComments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewComments_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SearchAliases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Line = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    IsSilenced = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchAliases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchMisses",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Text = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Times = table.Column<int>(type: "integer", nullable: false),
                    LastUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchMisses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpEvents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FollowUpId = table.Column<long>(type: "bigint", nullable: false),
                    Step = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ProofKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    ProofNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ProofOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProofUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FilePath = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsShown = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpEvents_FollowUps_FollowUpId",
                        column: x => x.FollowUpId,
                        principalTable: "FollowUps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FollowUpReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FollowUpId = table.Column<long>(type: "bigint", nullable: false),
                    Occasion = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FollowUpReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FollowUpReminders_FollowUps_FollowUpId",
                        column: x => x.FollowUpId,
                        principalTable: "FollowUps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AreaAttendance_MeetingReportId_AreaCode",
                table: "AreaAttendance",
                columns: new[] { "MeetingReportId", "AreaCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AspirationAnswers_MeetingReportId_Number",
                table: "AspirationAnswers",
                columns: new[] { "MeetingReportId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_MeetingReportId_FormId",
                table: "Attendees",
                columns: new[] { "MeetingReportId", "FormId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTexts_MediaFileId",
                table: "DocumentTexts",
                column: "MediaFileId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DocumentTexts_ReadUtc_NotBeforeUtc",
                table: "DocumentTexts",
                columns: new[] { "ReadUtc", "NotBeforeUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ElementTallies_MeetingReportId_Element",
                table: "ElementTallies",
                columns: new[] { "MeetingReportId", "Element" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpBaselines_MeetingReportId_Number_AsOf",
                table: "FollowUpBaselines",
                columns: new[] { "MeetingReportId", "Number", "AsOf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpEvents_FollowUpId",
                table: "FollowUpEvents",
                column: "FollowUpId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUpReminders_FollowUpId_Occasion",
                table: "FollowUpReminders",
                columns: new[] { "FollowUpId", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_AssigneeId",
                table: "FollowUps",
                column: "AssigneeId");

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_MeetingReportId_Number_Area",
                table: "FollowUps",
                columns: new[] { "MeetingReportId", "Number", "Area" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FollowUps_State",
                table: "FollowUps",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Invitees_MeetingReportId_Institution",
                table: "Invitees",
                columns: new[] { "MeetingReportId", "Institution" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MinutesSections_MeetingReportId_Key",
                table: "MinutesSections",
                columns: new[] { "MeetingReportId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NewsLinks_ContentItemId",
                table: "NewsLinks",
                column: "ContentItemId");

            migrationBuilder.CreateIndex(
                name: "IX_NewsLinks_NewsId",
                table: "NewsLinks",
                column: "NewsId");

            migrationBuilder.CreateIndex(
                name: "IX_OnceLinks_ExpiresUtc",
                table: "OnceLinks",
                column: "ExpiresUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Ratifications_Hash",
                table: "Ratifications",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_Ratifications_MeetingReportId",
                table: "Ratifications",
                column: "MeetingReportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportAddenda_MeetingReportId_Number",
                table: "ReportAddenda",
                columns: new[] { "MeetingReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReviewComments_MeetingReportId",
                table: "ReviewComments",
                column: "MeetingReportId");

            migrationBuilder.CreateIndex(
                name: "IX_SearchAliases_Line",
                table: "SearchAliases",
                column: "Line",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchMisses_LastUtc",
                table: "SearchMisses",
                column: "LastUtc");

            migrationBuilder.CreateIndex(
                name: "IX_SearchMisses_Text",
                table: "SearchMisses",
                column: "Text",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Agendas");

            migrationBuilder.DropTable(
                name: "AreaAttendance");

            migrationBuilder.DropTable(
                name: "AspirationAnswers");

            migrationBuilder.DropTable(
                name: "Attendees");

            migrationBuilder.DropTable(
                name: "DocumentTexts");

            migrationBuilder.DropTable(
                name: "ElementTallies");

            migrationBuilder.DropTable(
                name: "FollowUpBaselines");

            migrationBuilder.DropTable(
                name: "FollowUpEvents");

            migrationBuilder.DropTable(
                name: "FollowUpReminders");

            migrationBuilder.DropTable(
                name: "Invitees");

            migrationBuilder.DropTable(
                name: "MinutesSections");

            migrationBuilder.DropTable(
                name: "NewsLinks");

            migrationBuilder.DropTable(
                name: "OnceLinks");

            migrationBuilder.DropTable(
                name: "Ratifications");

            migrationBuilder.DropTable(
                name: "ReportAddenda");

            migrationBuilder.DropTable(
                name: "ReviewComments");

            migrationBuilder.DropTable(
                name: "SearchAliases");

            migrationBuilder.DropTable(
                name: "SearchMisses");

            migrationBuilder.DropTable(
                name: "FollowUps");

            migrationBuilder.DropColumn(
                name: "Addressee",
                table: "Decisions");

            migrationBuilder.DropColumn(
                name: "OwnerOffice",
                table: "Decisions");
        }
    }
}
