using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TalkDirectoryFormation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "GivenUpUtc",
                table: "OutgoingMails",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Html",
                table: "OutgoingMails",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reply",
                table: "OutgoingMails",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "OutgoingMails",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Accreditation",
                table: "Institutions",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AccreditedUntil",
                table: "Institutions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Institutions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "Institutions",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Institutions",
                type: "character varying(140)",
                maxLength: 140,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rank",
                table: "Institutions",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegistrationNumber",
                table: "Institutions",
                type: "character varying(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RegistrationUntil",
                table: "Institutions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ServiceBits",
                table: "Institutions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Standing",
                table: "Institutions",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "Aktif");

            migrationBuilder.AddColumn<long>(
                name: "GroupId",
                table: "ContentItems",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReporterMark",
                table: "Cases",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            // What stands in the records already; the kind "Lainnya" and odd marks in names follow with the next save of an entry.
            migrationBuilder.Sql(
                """
                update "Institutions" set
                    "NameKey" = (select substr(lower(replace(replace(replace(i."Title", '-', ' '), '.', ''), '  ', ' ')), 1, 140) from "ContentItems" i where i."Id" = "Institutions"."Id"),
                    "CheckedOn" = cast(substring("Content" from '"CheckedOn":"([0-9]{4}-[0-9]{2}-[0-9]{2})"') as date),
                    "ServiceBits" = (case when "Content" like '%"Anak"%' then 1 else 0 end) + (case when "Content" like '%"LanjutUsia"%' then 2 else 0 end) + (case when "Content" like '%"Disabilitas"%' then 4 else 0 end) + (case when "Content" like '%"Napza"%' then 8 else 0 end)
                """);

            migrationBuilder.CreateTable(
                name: "Blocks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    BlockerId = table.Column<Guid>(type: "uuid", nullable: false),
                    BlockedId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Blocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ConfinedFiles",
                columns: table => new
                {
                    Path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConfinedFiles", x => x.Path);
                });

            migrationBuilder.CreateTable(
                name: "Consultations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    SpaceId = table.Column<long>(type: "bigint", nullable: false),
                    AskerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    IsForAdmins = table.Column<bool>(type: "boolean", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Posts = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Publication = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    PublicTitle = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    PublicQuestion = table.Column<string>(type: "text", nullable: true),
                    PublicAnswer = table.Column<string>(type: "text", nullable: true),
                    ProposedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    TopicItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Consultations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Consultations_Spaces_SpaceId",
                        column: x => x.SpaceId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DeadAddresses",
                columns: table => new
                {
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reply = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadAddresses", x => x.Email);
                });

            migrationBuilder.CreateTable(
                name: "FigureClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    Operator = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: true),
                    SaidBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Parts = table.Column<string>(type: "text", nullable: false),
                    MismatchReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CorrectsId = table.Column<long>(type: "bigint", nullable: true),
                    CorrectedBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureClaims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Follows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Timing = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    IsOwn = table.Column<bool>(type: "boolean", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Follows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Formations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Formations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormationTargets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Stage = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Areas = table.Column<string>(type: "text", nullable: false),
                    SetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SetBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: true),
                    DecisionReport = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    DecisionNumber = table.Column<int>(type: "integer", nullable: true),
                    SharesProof = table.Column<bool>(type: "boolean", nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormationTargets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Groups",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Openness = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Groups", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    SpaceId = table.Column<long>(type: "bigint", nullable: true),
                    FileName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    HeadingRow = table.Column<int>(type: "integer", nullable: false),
                    RowCount = table.Column<int>(type: "integer", nullable: false),
                    RowsDone = table.Column<int>(type: "integer", nullable: false),
                    NewCount = table.Column<int>(type: "integer", nullable: false),
                    ChangedCount = table.Column<int>(type: "integer", nullable: false),
                    SameCount = table.Column<int>(type: "integer", nullable: false),
                    ErrorCount = table.Column<int>(type: "integer", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    Problem = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AppliedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NotBeforeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportRuns_Members_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ImportRuns_Spaces_SpaceId",
                        column: x => x.SpaceId,
                        principalTable: "Spaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InstitutionClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Proof = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    FilePath = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    OpenKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstitutionClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InstitutionClaims_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InstitutionKeepers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsMain = table.Column<bool>(type: "boolean", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstitutionKeepers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InstitutionKeepers_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "InstitutionMerges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    ToId = table.Column<long>(type: "bigint", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Moved = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InstitutionMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InstitutionMerges_Institutions_FromId",
                        column: x => x.FromId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_InstitutionMerges_Institutions_ToId",
                        column: x => x.ToId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ModerationActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    TargetId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    SpaceId = table.Column<long>(type: "bigint", nullable: true),
                    SubjectKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    SubjectKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Url = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AboutActId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModerationActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ModerationActs_ModerationActs_AboutActId",
                        column: x => x.AboutActId,
                        principalTable: "ModerationActs",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ModerationRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SpaceId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Effect = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Text = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AddedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ModerationRules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    InstitutionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    SpaceId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    What = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Amount = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Urgency = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Visibility = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    ClosedBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NewsPreferences",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    General = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Direct = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    DigestDay = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Zone = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    QuietFrom = table.Column<int>(type: "integer", nullable: false),
                    QuietUntil = table.Column<int>(type: "integer", nullable: false),
                    FeedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsPreferences", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OccurrenceId = table.Column<long>(type: "bigint", nullable: false),
                    NotBeforeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Occurrences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    Url = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnlyTo = table.Column<bool>(type: "boolean", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SpreadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occurrences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OfficerBooks",
                columns: table => new
                {
                    InstitutionId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficerBooks", x => x.InstitutionId);
                    table.ForeignKey(
                        name: "FK_OfficerBooks_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Postings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TextKey = table.Column<long>(type: "bigint", nullable: false),
                    Appeared = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Postings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PostMoves",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FromTopicId = table.Column<long>(type: "bigint", nullable: false),
                    First = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false),
                    ToTopicId = table.Column<long>(type: "bigint", nullable: false),
                    Shift = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PostMoves", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PushDevices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Endpoint = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PublicKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Secret = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RingsSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushDevices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QueueClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    SubjectKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    SubjectKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueueClaims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Rechecks",
                columns: table => new
                {
                    InstitutionId = table.Column<long>(type: "bigint", nullable: false),
                    Period = table.Column<int>(type: "integer", nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Letters = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rechecks", x => new { x.InstitutionId, x.Period });
                    table.ForeignKey(
                        name: "FK_Rechecks_Institutions_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "Institutions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RememberedHeadings",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedHeadings", x => new { x.OwnerId, x.Name });
                    table.ForeignKey(
                        name: "FK_RememberedHeadings_Members_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Told",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FromUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    UntilId = table.Column<long>(type: "bigint", nullable: false),
                    WasSilent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Told", x => new { x.MemberId, x.What });
                });

            migrationBuilder.CreateTable(
                name: "Topics",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    AboutItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    AboutNumber = table.Column<int>(type: "integer", nullable: true),
                    Answers = table.Column<string>(type: "text", nullable: true),
                    Content = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Topics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Topics_ContentItems_Id",
                        column: x => x.Id,
                        principalTable: "ContentItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConsultationExperts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConsultationId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsultationExperts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsultationExperts_Consultations_ConsultationId",
                        column: x => x.ConsultationId,
                        principalTable: "Consultations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConsultationPosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConsultationId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FormId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsultationPosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsultationPosts_Consultations_ConsultationId",
                        column: x => x.ConsultationId,
                        principalTable: "Consultations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormationEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FormationId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Stage = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ProofKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    ProofNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ProofOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProofUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FilePath = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Standing = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    VerifiedById = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifiedByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    VerifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CorrectsId = table.Column<long>(type: "bigint", nullable: true),
                    CorrectedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormationEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormationEntries_Formations_FormationId",
                        column: x => x.FormationId,
                        principalTable: "Formations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormationBaselines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TargetId = table.Column<long>(type: "bigint", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormationBaselines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormationBaselines_FormationTargets_TargetId",
                        column: x => x.TargetId,
                        principalTable: "FormationTargets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupTies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    GroupId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Role = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupTies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupTies_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ImportRows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    RegistrationKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    Title = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    ItemId = table.Column<long>(type: "bigint", nullable: true),
                    SeenRevision = table.Column<int>(type: "integer", nullable: true),
                    AppliedRevision = table.Column<int>(type: "integer", nullable: true),
                    Json = table.Column<string>(type: "text", nullable: true),
                    Findings = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportRows_ImportRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "ImportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appeals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ActId = table.Column<long>(type: "bigint", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(1500)", maxLength: 1500, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsGranted = table.Column<bool>(type: "boolean", nullable: true),
                    Answer = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appeals_ModerationActs_ActId",
                        column: x => x.ActId,
                        principalTable: "ModerationActs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NeedAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NeedId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Visibility = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeedAnswers_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OccurrencesFor",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OccurrencesFor", x => new { x.OccurrenceId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_OccurrencesFor_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Officers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    InstitutionId = table.Column<long>(type: "bigint", nullable: false),
                    Position = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    ChairKey = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    PersonName = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Consent = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    IsVacant = table.Column<bool>(type: "boolean", nullable: false),
                    Status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    TermFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    TermFromIsYear = table.Column<bool>(type: "boolean", nullable: false),
                    TermTo = table.Column<DateOnly>(type: "date", nullable: true),
                    TermToIsYear = table.Column<bool>(type: "boolean", nullable: false),
                    ServesFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftBecause = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecreeNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    DecreeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecreeBy = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    InauguratedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InauguratedBy = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    PredecessorId = table.Column<long>(type: "bigint", nullable: true),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Officers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Officers_OfficerBooks_InstitutionId",
                        column: x => x.InstitutionId,
                        principalTable: "OfficerBooks",
                        principalColumn: "InstitutionId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Replies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TopicId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    WrittenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EditedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    HelpfulUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HasFiles = table.Column<bool>(type: "boolean", nullable: false),
                    FormId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Replies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Replies_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TopicActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TopicId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    Deed = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicActs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TopicActs_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TopicReads",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    TopicId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicReads", x => new { x.MemberId, x.TopicId });
                    table.ForeignKey(
                        name: "FK_TopicReads_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TopicThreads",
                columns: table => new
                {
                    TopicId = table.Column<long>(type: "bigint", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false),
                    Shown = table.Column<int>(type: "integer", nullable: false),
                    ByOthers = table.Column<int>(type: "integer", nullable: false),
                    Helpful = table.Column<int>(type: "integer", nullable: false),
                    LastUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ClosedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PinnedUntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MergedIntoId = table.Column<long>(type: "bigint", nullable: true),
                    HeldUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TopicThreads", x => x.TopicId);
                    table.ForeignKey(
                        name: "FK_TopicThreads_Topics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "Topics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConsultationFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ConsultationPostId = table.Column<long>(type: "bigint", nullable: false),
                    Path = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConsultationFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConsultationFiles_ConsultationPosts_ConsultationPostId",
                        column: x => x.ConsultationPostId,
                        principalTable: "ConsultationPosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OfficerReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OfficerId = table.Column<long>(type: "bigint", nullable: false),
                    Days = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficerReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OfficerReminders_Officers_OfficerId",
                        column: x => x.OfficerId,
                        principalTable: "Officers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReplyVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReplyId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    HiddenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplyVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReplyVersions_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Institutions_CheckedOn",
                table: "Institutions",
                column: "CheckedOn");

            migrationBuilder.CreateIndex(
                name: "IX_Institutions_MergedIntoId",
                table: "Institutions",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Institutions_NameKey",
                table: "Institutions",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Institutions_RegistrationNumber",
                table: "Institutions",
                column: "RegistrationNumber");

            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_GroupId_Status_DeletedUtc_ListedUtc_Id",
                table: "ContentItems",
                columns: new[] { "GroupId", "Status", "DeletedUtc", "ListedUtc", "Id" },
                filter: "\"GroupId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_ActId",
                table: "Appeals",
                column: "ActId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Appeals_DecidedUtc_AtUtc",
                table: "Appeals",
                columns: new[] { "DecidedUtc", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Blocks_BlockedId",
                table: "Blocks",
                column: "BlockedId");

            migrationBuilder.CreateIndex(
                name: "IX_Blocks_BlockerId_BlockedId",
                table: "Blocks",
                columns: new[] { "BlockerId", "BlockedId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationExperts_ConsultationId_MemberId",
                table: "ConsultationExperts",
                columns: new[] { "ConsultationId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationExperts_MemberId",
                table: "ConsultationExperts",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationFiles_ConsultationPostId",
                table: "ConsultationFiles",
                column: "ConsultationPostId");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationFiles_Path",
                table: "ConsultationFiles",
                column: "Path");

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationPosts_AuthorId_FormId",
                table: "ConsultationPosts",
                columns: new[] { "AuthorId", "FormId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConsultationPosts_ConsultationId_Number",
                table: "ConsultationPosts",
                columns: new[] { "ConsultationId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_AskerId",
                table: "Consultations",
                column: "AskerId");

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_PublicId",
                table: "Consultations",
                column: "PublicId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_SpaceId_LastUtc",
                table: "Consultations",
                columns: new[] { "SpaceId", "LastUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Consultations_TopicItemId",
                table: "Consultations",
                column: "TopicItemId");

            migrationBuilder.CreateIndex(
                name: "IX_FigureClaims_Area",
                table: "FigureClaims",
                column: "Area");

            migrationBuilder.CreateIndex(
                name: "IX_FigureClaims_CorrectsId",
                table: "FigureClaims",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FigureClaims_Key",
                table: "FigureClaims",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Follows_Kind_Key",
                table: "Follows",
                columns: new[] { "Kind", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Follows_MemberId_Kind_Key",
                table: "Follows",
                columns: new[] { "MemberId", "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormationBaselines_TargetId",
                table: "FormationBaselines",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_CorrectsId",
                table: "FormationEntries",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_FormationId",
                table: "FormationEntries",
                column: "FormationId");

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_Key",
                table: "FormationEntries",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_Standing",
                table: "FormationEntries",
                column: "Standing");

            migrationBuilder.CreateIndex(
                name: "IX_Formations_Area",
                table: "Formations",
                column: "Area",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormationTargets_DecisionReport_DecisionNumber",
                table: "FormationTargets",
                columns: new[] { "DecisionReport", "DecisionNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_FormationTargets_Key",
                table: "FormationTargets",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Groups_Openness_BegunUtc_Id",
                table: "Groups",
                columns: new[] { "Openness", "BegunUtc", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Groups_Slug",
                table: "Groups",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupTies_GroupId_MemberId",
                table: "GroupTies",
                columns: new[] { "GroupId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupTies_MemberId_State",
                table: "GroupTies",
                columns: new[] { "MemberId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_RunId_Key",
                table: "ImportRows",
                columns: new[] { "RunId", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_RunId_NameKey",
                table: "ImportRows",
                columns: new[] { "RunId", "NameKey" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_RunId_Outcome_Id",
                table: "ImportRows",
                columns: new[] { "RunId", "Outcome", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRows_RunId_RegistrationKey",
                table: "ImportRows",
                columns: new[] { "RunId", "RegistrationKey" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_OwnerId_CreatedUtc",
                table: "ImportRuns",
                columns: new[] { "OwnerId", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_SpaceId",
                table: "ImportRuns",
                column: "SpaceId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_State_NotBeforeUtc",
                table: "ImportRuns",
                columns: new[] { "State", "NotBeforeUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionClaims_InstitutionId_State",
                table: "InstitutionClaims",
                columns: new[] { "InstitutionId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionClaims_MemberId",
                table: "InstitutionClaims",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionClaims_OpenKey",
                table: "InstitutionClaims",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionKeepers_InstitutionId_MemberId",
                table: "InstitutionKeepers",
                columns: new[] { "InstitutionId", "MemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionKeepers_MemberId",
                table: "InstitutionKeepers",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionMerges_FromId",
                table: "InstitutionMerges",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_InstitutionMerges_ToId",
                table: "InstitutionMerges",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_AboutActId",
                table: "ModerationActs",
                column: "AboutActId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_AtUtc_Kind",
                table: "ModerationActs",
                columns: new[] { "AtUtc", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_SubjectKind_SubjectKey_Id",
                table: "ModerationActs",
                columns: new[] { "SubjectKind", "SubjectKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationActs_TargetId_Kind_Id",
                table: "ModerationActs",
                columns: new[] { "TargetId", "Kind", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ModerationRules_SpaceId_Kind_Text",
                table: "ModerationRules",
                columns: new[] { "SpaceId", "Kind", "Text" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeedAnswers_NeedId",
                table: "NeedAnswers",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Area_Kind",
                table: "Needs",
                columns: new[] { "Area", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_InstitutionId",
                table: "Needs",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Key",
                table: "Needs",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_State_WrittenUtc",
                table: "Needs",
                columns: new[] { "State", "WrittenUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_NewsPreferences_FeedHash",
                table: "NewsPreferences",
                column: "FeedHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_MemberId_OccurrenceId",
                table: "Notices",
                columns: new[] { "MemberId", "OccurrenceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_SentUtc_NotBeforeUtc",
                table: "Notices",
                columns: new[] { "SentUtc", "NotBeforeUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_AtUtc",
                table: "Occurrences",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_ItemId_AtUtc",
                table: "Occurrences",
                columns: new[] { "ItemId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_SpreadUtc_AtUtc",
                table: "Occurrences",
                columns: new[] { "SpreadUtc", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_OccurrencesFor_MemberId",
                table: "OccurrencesFor",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_OfficerReminders_OfficerId_Days",
                table: "OfficerReminders",
                columns: new[] { "OfficerId", "Days" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Officers_InstitutionId",
                table: "Officers",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Officers_TermTo",
                table: "Officers",
                column: "TermTo");

            migrationBuilder.CreateIndex(
                name: "IX_Postings_AuthorId_AtUtc",
                table: "Postings",
                columns: new[] { "AuthorId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Postings_TextKey_AtUtc",
                table: "Postings",
                columns: new[] { "TextKey", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PostMoves_FromTopicId_First",
                table: "PostMoves",
                columns: new[] { "FromTopicId", "First" });

            migrationBuilder.CreateIndex(
                name: "IX_PushDevices_Endpoint",
                table: "PushDevices",
                column: "Endpoint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PushDevices_MemberId",
                table: "PushDevices",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_PushDevices_RingsSinceUtc",
                table: "PushDevices",
                column: "RingsSinceUtc");

            migrationBuilder.CreateIndex(
                name: "IX_QueueClaims_SubjectKind_SubjectKey",
                table: "QueueClaims",
                columns: new[] { "SubjectKind", "SubjectKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Replies_AuthorId_FormId",
                table: "Replies",
                columns: new[] { "AuthorId", "FormId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Replies_State_WrittenUtc",
                table: "Replies",
                columns: new[] { "State", "WrittenUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Replies_TopicId_Number",
                table: "Replies",
                columns: new[] { "TopicId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReplyVersions_ReplyId_Number",
                table: "ReplyVersions",
                columns: new[] { "ReplyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Told_AtUtc",
                table: "Told",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Told_What",
                table: "Told",
                column: "What");

            migrationBuilder.CreateIndex(
                name: "IX_TopicActs_TopicId",
                table: "TopicActs",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_TopicReads_AtUtc",
                table: "TopicReads",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_TopicReads_TopicId",
                table: "TopicReads",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_Topics_AboutItemId",
                table: "Topics",
                column: "AboutItemId");

            migrationBuilder.CreateIndex(
                name: "IX_TopicThreads_ByOthers_Helpful_LastUtc_TopicId",
                table: "TopicThreads",
                columns: new[] { "ByOthers", "Helpful", "LastUtc", "TopicId" });

            migrationBuilder.CreateIndex(
                name: "IX_TopicThreads_LastUtc_TopicId",
                table: "TopicThreads",
                columns: new[] { "LastUtc", "TopicId" });

            migrationBuilder.CreateIndex(
                name: "IX_TopicThreads_MergedIntoId",
                table: "TopicThreads",
                column: "MergedIntoId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Appeals");

            migrationBuilder.DropTable(
                name: "Blocks");

            migrationBuilder.DropTable(
                name: "ConfinedFiles");

            migrationBuilder.DropTable(
                name: "ConsultationExperts");

            migrationBuilder.DropTable(
                name: "ConsultationFiles");

            migrationBuilder.DropTable(
                name: "DeadAddresses");

            migrationBuilder.DropTable(
                name: "FigureClaims");

            migrationBuilder.DropTable(
                name: "Follows");

            migrationBuilder.DropTable(
                name: "FormationBaselines");

            migrationBuilder.DropTable(
                name: "FormationEntries");

            migrationBuilder.DropTable(
                name: "GroupTies");

            migrationBuilder.DropTable(
                name: "ImportRows");

            migrationBuilder.DropTable(
                name: "InstitutionClaims");

            migrationBuilder.DropTable(
                name: "InstitutionKeepers");

            migrationBuilder.DropTable(
                name: "InstitutionMerges");

            migrationBuilder.DropTable(
                name: "ModerationRules");

            migrationBuilder.DropTable(
                name: "NeedAnswers");

            migrationBuilder.DropTable(
                name: "NewsPreferences");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "OccurrencesFor");

            migrationBuilder.DropTable(
                name: "OfficerReminders");

            migrationBuilder.DropTable(
                name: "Postings");

            migrationBuilder.DropTable(
                name: "PostMoves");

            migrationBuilder.DropTable(
                name: "PushDevices");

            migrationBuilder.DropTable(
                name: "QueueClaims");

            migrationBuilder.DropTable(
                name: "Rechecks");

            migrationBuilder.DropTable(
                name: "RememberedHeadings");

            migrationBuilder.DropTable(
                name: "ReplyVersions");

            migrationBuilder.DropTable(
                name: "Told");

            migrationBuilder.DropTable(
                name: "TopicActs");

            migrationBuilder.DropTable(
                name: "TopicReads");

            migrationBuilder.DropTable(
                name: "TopicThreads");

            migrationBuilder.DropTable(
                name: "ModerationActs");

            migrationBuilder.DropTable(
                name: "ConsultationPosts");

            migrationBuilder.DropTable(
                name: "FormationTargets");

            migrationBuilder.DropTable(
                name: "Formations");

            migrationBuilder.DropTable(
                name: "Groups");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "Needs");

            migrationBuilder.DropTable(
                name: "Occurrences");

            migrationBuilder.DropTable(
                name: "Officers");

            migrationBuilder.DropTable(
                name: "Replies");

            migrationBuilder.DropTable(
                name: "Consultations");

            migrationBuilder.DropTable(
                name: "OfficerBooks");

            migrationBuilder.DropTable(
                name: "Topics");

            migrationBuilder.DropIndex(
                name: "IX_Institutions_CheckedOn",
                table: "Institutions");

            migrationBuilder.DropIndex(
                name: "IX_Institutions_MergedIntoId",
                table: "Institutions");

            migrationBuilder.DropIndex(
                name: "IX_Institutions_NameKey",
                table: "Institutions");

            migrationBuilder.DropIndex(
                name: "IX_Institutions_RegistrationNumber",
                table: "Institutions");

            migrationBuilder.DropIndex(
                name: "IX_ContentItems_GroupId_Status_DeletedUtc_ListedUtc_Id",
                table: "ContentItems");

            migrationBuilder.DropColumn(
                name: "GivenUpUtc",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "Html",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "Reply",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "UnsubscribeUrl",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "Accreditation",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "AccreditedUntil",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "CheckedOn",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Rank",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "RegistrationNumber",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "RegistrationUntil",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "ServiceBits",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "Standing",
                table: "Institutions");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "ContentItems");

            migrationBuilder.DropColumn(
                name: "ReporterMark",
                table: "Cases");
        }
    }
}
