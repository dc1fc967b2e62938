using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PracticesVisitsSafeguarding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Marks",
                table: "Resources",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RuleKey",
                table: "Resources",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RulePlace",
                table: "Resources",
                type: "TEXT",
                maxLength: 80,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "AdoptionCount",
                table: "Practices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Budget",
                table: "Practices",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Capacity",
                table: "Practices",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Practices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Freshness",
                table: "Practices",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Current");

            migrationBuilder.AddColumn<bool>(
                name: "IsComplete",
                table: "Practices",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "LearnedFrom",
                table: "Practices",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "LikenessCode",
                table: "Practices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Need",
                table: "Practices",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ObsoleteNote",
                table: "Practices",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rank",
                table: "Practices",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedUtc",
                table: "Practices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rurality",
                table: "Practices",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "DeclinesLetters",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "HidesName",
                table: "Members",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Alt",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Caption",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConsentBy",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConsentFor",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConsentUntil",
                table: "MediaFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Faces",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Unanswered");

            migrationBuilder.AddColumn<int>(
                name: "FocusX",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FocusY",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "HasScript",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "InstitutionId",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 26,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsHeld",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Placeholder",
                table: "MediaFiles",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ShownUntilUtc",
                table: "MediaFiles",
                type: "TEXT",
                nullable: true);

            // With its reference at once: added later it would rebuild the table outside the transaction, and a kill in between would leave half of it.
            migrationBuilder.Sql("""ALTER TABLE "MediaFiles" ADD COLUMN "StillOf" INTEGER NULL REFERENCES "MediaFiles" ("Id") ON DELETE CASCADE""");

            migrationBuilder.AddColumn<long>(
                name: "StoredBytes",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<DateTime>(
                name: "WithdrawnUtc",
                table: "MediaFiles",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsRecognised",
                table: "DocumentTexts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "NeedsRecognition",
                table: "DocumentTexts",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "AccountClosures",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountClosures", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Adoptions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    PracticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    InstitutionId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    InstitutionName = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    InstitutionKey = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    AdopterId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Blocks = table.Column<string>(type: "TEXT", nullable: false),
                    Adaptations = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    StoppedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StoppedBecause = table.Column<string>(type: "TEXT", maxLength: 600, nullable: true),
                    IsShown = table.Column<bool>(type: "INTEGER", nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Adoptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Adoptions_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Breaches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    DiscoveredUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Data = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    People = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    How = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Actions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SubjectsToldUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AuthorityToldUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Breaches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContentItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: true),
                    SpaceId = table.Column<long>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OpenedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    HandlerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    HandlerName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    ClosedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    RemindedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Citations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Citations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Citations_ContentItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ContentItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Collections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Collections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Collections_ContentItems_Id",
                        column: x => x.Id,
                        principalTable: "ContentItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Consents",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    IsGiven = table.Column<bool>(type: "INTEGER", nullable: false),
                    TextVersion = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consents_Members_MemberId",
                        column: x => x.MemberId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GateWaivers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GateWaivers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Hostings",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsPaused = table.Column<bool>(type: "INTEGER", nullable: false),
                    PauseNote = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Hours = table.Column<string>(type: "TEXT", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hostings", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "MediaRemovals",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NotBeforeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IsClaimed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaRemovals", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "MediaUploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Received = table.Column<long>(type: "INTEGER", nullable: false),
                    Path = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MediaUploads", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OwnProfiles",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Institution = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Profile = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnProfiles", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "PracticeChecks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PracticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    CheckedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeChecks_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PracticeQuestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PracticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AnsweredById = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeQuestions_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PracticeReviews",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PracticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReviewerArea = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    ByForumAdmin = table.Column<bool>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Verdict = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Levels = table.Column<string>(type: "TEXT", nullable: false),
                    Comments = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeReviews_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RetentionRuns",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NextUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    LastUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RetentionRuns", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "ReviewRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PracticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReviewerId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakenUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EscalatedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReviewRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReviewRequests_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RuleLinks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StatedById = table.Column<long>(type: "INTEGER", nullable: false),
                    ActingId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    TargetId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Repeals = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RuleLinks_Resources_StatedById",
                        column: x => x.StatedById,
                        principalTable: "Resources",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Safeguards",
                columns: table => new
                {
                    ItemId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsAboutClients = table.Column<bool>(type: "INTEGER", nullable: false),
                    Points = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CheckedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    WriterId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ApprovedHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReturnReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    HiddenById = table.Column<Guid>(type: "TEXT", nullable: true),
                    HiddenUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HiddenReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Safeguards", x => x.ItemId);
                    table.ForeignKey(
                        name: "FK_Safeguards_ContentItems_ItemId",
                        column: x => x.ItemId,
                        principalTable: "ContentItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PublicId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    SpaceId = table.Column<long>(type: "INTEGER", nullable: true),
                    LeaderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AnswersBy = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Draft = table.Column<string>(type: "TEXT", nullable: false),
                    ReportedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReportYear = table.Column<int>(type: "INTEGER", nullable: true),
                    CheckInOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsReportPublic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AdoptionCheckIns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AdoptionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FigureValue = table.Column<decimal>(type: "TEXT", nullable: true),
                    FigureUnit = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    FigurePeriod = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Cost = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdoptionCheckIns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdoptionCheckIns_Adoptions_AdoptionId",
                        column: x => x.AdoptionId,
                        principalTable: "Adoptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AdoptionReplies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AdoptionId = table.Column<long>(type: "INTEGER", nullable: false),
                    PracticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdoptionReplies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdoptionReplies_Adoptions_AdoptionId",
                        column: x => x.AdoptionId,
                        principalTable: "Adoptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AdoptionReplies_Practices_PracticeId",
                        column: x => x.PracticeId,
                        principalTable: "Practices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AdoptionsAsked",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AdoptionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdoptionsAsked", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdoptionsAsked_Adoptions_AdoptionId",
                        column: x => x.AdoptionId,
                        principalTable: "Adoptions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseNotes",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CaseId = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseNotes_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitHosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VisitId = table.Column<long>(type: "INTEGER", nullable: false),
                    PracticeId = table.Column<long>(type: "INTEGER", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Institution = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    HostId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Differs = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitHosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitHosts_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitNotices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VisitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Occasion = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitNotices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitNotices_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitReports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VisitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IssuedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    IssuedById = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitReports_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitTravellers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VisitId = table.Column<long>(type: "INTEGER", nullable: false),
                    Institution = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Profile = table.Column<string>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: true),
                    Kilometres = table.Column<int>(type: "INTEGER", nullable: true),
                    Nights = table.Column<int>(type: "INTEGER", nullable: true),
                    Sheet = table.Column<string>(type: "TEXT", nullable: false),
                    SheetRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    Plan = table.Column<string>(type: "TEXT", nullable: false),
                    PlanRevision = table.Column<int>(type: "INTEGER", nullable: false),
                    AppliedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckIn = table.Column<string>(type: "TEXT", nullable: false),
                    CheckInRevision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitTravellers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitTravellers_Visits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "Visits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitQuestions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    VisitHostId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AskerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedFor = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MayReuse = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitQuestions_VisitHosts_VisitHostId",
                        column: x => x.VisitHostId,
                        principalTable: "VisitHosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "VisitCompanions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    TravellerId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VisitCompanions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VisitCompanions_VisitTravellers_TravellerId",
                        column: x => x.TravellerId,
                        principalTable: "VisitTravellers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Resources_RuleKey",
                table: "Resources",
                column: "RuleKey");

            migrationBuilder.CreateIndex(
                name: "IX_Practices_LearnedFrom",
                table: "Practices",
                column: "LearnedFrom");

            migrationBuilder.CreateIndex(
                name: "IX_Practices_LikenessCode",
                table: "Practices",
                column: "LikenessCode");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_InstitutionId",
                table: "MediaFiles",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_OwnerId",
                table: "MediaFiles",
                column: "OwnerId");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_ShownUntilUtc",
                table: "MediaFiles",
                column: "ShownUntilUtc");

            migrationBuilder.CreateIndex(
                name: "IX_MediaFiles_StillOf",
                table: "MediaFiles",
                column: "StillOf");

            migrationBuilder.CreateIndex(
                name: "IX_AccountClosures_DoneUtc_DueUtc",
                table: "AccountClosures",
                columns: new[] { "DoneUtc", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountClosures_MemberId",
                table: "AccountClosures",
                column: "MemberId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionCheckIns_AdoptionId_Day",
                table: "AdoptionCheckIns",
                columns: new[] { "AdoptionId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionReplies_AdoptionId",
                table: "AdoptionReplies",
                column: "AdoptionId");

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionReplies_PracticeId",
                table: "AdoptionReplies",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_Adoptions_AdopterId",
                table: "Adoptions",
                column: "AdopterId");

            migrationBuilder.CreateIndex(
                name: "IX_Adoptions_InstitutionId",
                table: "Adoptions",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Adoptions_PracticeId_InstitutionKey",
                table: "Adoptions",
                columns: new[] { "PracticeId", "InstitutionKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Adoptions_PublicId",
                table: "Adoptions",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionsAsked_AdoptionId_Day",
                table: "AdoptionsAsked",
                columns: new[] { "AdoptionId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_CaseId",
                table: "CaseNotes",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Code",
                table: "Cases",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_SpaceId",
                table: "Cases",
                column: "SpaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_State_DueUtc",
                table: "Cases",
                columns: new[] { "State", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Citations_ItemId",
                table: "Citations",
                column: "ItemId");

            migrationBuilder.CreateIndex(
                name: "IX_Citations_Key",
                table: "Citations",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_Consents_MemberId_Purpose",
                table: "Consents",
                columns: new[] { "MemberId", "Purpose" });

            migrationBuilder.CreateIndex(
                name: "IX_GateWaivers_Key",
                table: "GateWaivers",
                column: "Key");

            migrationBuilder.CreateIndex(
                name: "IX_MediaRemovals_NotBeforeUtc",
                table: "MediaRemovals",
                column: "NotBeforeUtc");

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_OwnerId_AtUtc",
                table: "MediaUploads",
                columns: new[] { "OwnerId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PracticeChecks_PracticeId_CheckedOn",
                table: "PracticeChecks",
                columns: new[] { "PracticeId", "CheckedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PracticeQuestions_PracticeId",
                table: "PracticeQuestions",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeReviews_PracticeId",
                table: "PracticeReviews",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_DoneUtc_AskedUtc",
                table: "ReviewRequests",
                columns: new[] { "DoneUtc", "AskedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ReviewRequests_PracticeId",
                table: "ReviewRequests",
                column: "PracticeId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RuleLinks_ActingId",
                table: "RuleLinks",
                column: "ActingId");

            migrationBuilder.CreateIndex(
                name: "IX_RuleLinks_StatedById",
                table: "RuleLinks",
                column: "StatedById");

            migrationBuilder.CreateIndex(
                name: "IX_RuleLinks_TargetId",
                table: "RuleLinks",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitCompanions_MemberId",
                table: "VisitCompanions",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitCompanions_TravellerId_MemberId",
                table: "VisitCompanions",
                columns: new[] { "TravellerId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitHosts_HostId",
                table: "VisitHosts",
                column: "HostId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitHosts_PracticeId",
                table: "VisitHosts",
                column: "PracticeId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitHosts_VisitId_PracticeId",
                table: "VisitHosts",
                columns: new[] { "VisitId", "PracticeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitNotices_VisitId_Occasion",
                table: "VisitNotices",
                columns: new[] { "VisitId", "Occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitQuestions_Key",
                table: "VisitQuestions",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitQuestions_VisitHostId",
                table: "VisitQuestions",
                column: "VisitHostId");

            migrationBuilder.CreateIndex(
                name: "IX_VisitReports_Hash",
                table: "VisitReports",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_VisitReports_VisitId_Version",
                table: "VisitReports",
                columns: new[] { "VisitId", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_VisitReports_Year_Sequence_Version",
                table: "VisitReports",
                columns: new[] { "Year", "Sequence", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_AnswersBy",
                table: "Visits",
                column: "AnswersBy");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_CheckInOn",
                table: "Visits",
                column: "CheckInOn");

            migrationBuilder.CreateIndex(
                name: "IX_Visits_PublicId",
                table: "Visits",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Visits_ReportYear_SpaceId",
                table: "Visits",
                columns: new[] { "ReportYear", "SpaceId" });

            migrationBuilder.CreateIndex(
                name: "IX_VisitTravellers_VisitId",
                table: "VisitTravellers",
                column: "VisitId");

            // Files that lie here already, and practices written before their kind was counted in (Likeness.CodeOf).
            migrationBuilder.Sql("update \"MediaFiles\" set \"StoredBytes\" = \"Bytes\"");
            migrationBuilder.Sql(
                """
                update "Practices" set "LikenessCode" = 375 *
                    (select case i."Topic" when 'Anak' then 1 when 'LanjutUsia' then 2 when 'Disabilitas' then 3 when 'Napza' then 4 when 'Lainnya' then 5 else 0 end
                     from "ContentItems" i where i."Id" = "Practices"."Id")
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_MediaFiles_MediaFiles_StillOf",
                table: "MediaFiles");

            migrationBuilder.DropTable(
                name: "AccountClosures");

            migrationBuilder.DropTable(
                name: "AdoptionCheckIns");

            migrationBuilder.DropTable(
                name: "AdoptionReplies");

            migrationBuilder.DropTable(
                name: "AdoptionsAsked");

            migrationBuilder.DropTable(
                name: "Breaches");

            migrationBuilder.DropTable(
                name: "CaseNotes");

            migrationBuilder.DropTable(
                name: "Citations");

            migrationBuilder.DropTable(
                name: "Collections");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "GateWaivers");

            migrationBuilder.DropTable(
                name: "Hostings");

            migrationBuilder.DropTable(
                name: "MediaRemovals");

            migrationBuilder.DropTable(
                name: "MediaUploads");

            migrationBuilder.DropTable(
                name: "OwnProfiles");

            migrationBuilder.DropTable(
                name: "PracticeChecks");

            migrationBuilder.DropTable(
                name: "PracticeQuestions");

            migrationBuilder.DropTable(
                name: "PracticeReviews");

            migrationBuilder.DropTable(
                name: "RetentionRuns");

            migrationBuilder.DropTable(
                name: "ReviewRequests");

            migrationBuilder.DropTable(
                name: "RuleLinks");

            migrationBuilder.DropTable(
                name: "Safeguards");

            migrationBuilder.DropTable(
                name: "VisitCompanions");

            migrationBuilder.DropTable(
                name: "VisitNotices");

            migrationBuilder.DropTable(
                name: "VisitQuestions");

            migrationBuilder.DropTable(
                name: "VisitReports");

            migrationBuilder.DropTable(
                name: "Adoptions");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "VisitTravellers");

            migrationBuilder.DropTable(
                name: "VisitHosts");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_Resources_RuleKey",
                table: "Resources");

            migrationBuilder.DropIndex(
                name: "IX_Practices_LearnedFrom",
                table: "Practices");

            migrationBuilder.DropIndex(
                name: "IX_Practices_LikenessCode",
                table: "Practices");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_InstitutionId",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_OwnerId",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_ShownUntilUtc",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_StillOf",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Marks",
                table: "Resources");

            migrationBuilder.DropColumn(
                name: "RuleKey",
                table: "Resources");

            migrationBuilder.DropColumn(
                name: "RulePlace",
                table: "Resources");

            migrationBuilder.DropColumn(
                name: "AdoptionCount",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "Budget",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "Capacity",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "CheckedOn",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "Freshness",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "IsComplete",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "LearnedFrom",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "LikenessCode",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "Need",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "ObsoleteNote",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "Rank",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "ReviewedUtc",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "Rurality",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "DeclinesLetters",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "HidesName",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "Alt",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Caption",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "ConsentBy",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "ConsentFor",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "ConsentUntil",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Faces",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "FocusX",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "FocusY",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "HasScript",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "InstitutionId",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "IsHeld",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "Placeholder",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "ShownUntilUtc",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "StillOf",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "StoredBytes",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "WithdrawnUtc",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "IsRecognised",
                table: "DocumentTexts");

            migrationBuilder.DropColumn(
                name: "NeedsRecognition",
                table: "DocumentTexts");
        }
    }
}
