using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddVisits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "LikenessCode",
                table: "Practices",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            // What was written before has a code too: kind and facts as Likeness.CodeOf puts them together.
            migrationBuilder.Sql(
                """
                UPDATE "Practices" SET "LikenessCode" =
                    375 * (SELECT CASE i."Topic" WHEN 'Anak' THEN 1 WHEN 'LanjutUsia' THEN 2 WHEN 'Disabilitas' THEN 3 WHEN 'Napza' THEN 4 WHEN 'Lainnya' THEN 5 ELSE 0 END FROM "ContentItems" i WHERE i."Id" = "Practices"."Id")
                    + 75 * CASE "Rank" WHEN 'Embrio' THEN 1 WHEN 'Tumbuh' THEN 2 WHEN 'Berkembang' THEN 3 WHEN 'Mandiri' THEN 4 ELSE 0 END
                    + 15 * CASE "Capacity" WHEN 'UpTo20' THEN 1 WHEN 'UpTo40' THEN 2 WHEN 'UpTo80' THEN 3 WHEN 'Above80' THEN 4 ELSE 0 END
                    + 3 * CASE "Budget" WHEN 'UpTo100Million' THEN 1 WHEN 'UpTo300Million' THEN 2 WHEN 'UpTo1Billion' THEN 3 WHEN 'Above1Billion' THEN 4 ELSE 0 END
                    + CASE "Rurality" WHEN 'Perdesaan' THEN 1 WHEN 'Perkotaan' THEN 2 ELSE 0 END
                """);

            migrationBuilder.CreateTable(
                name: "Hostings",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    IsPaused = table.Column<bool>(type: "boolean", nullable: false),
                    PauseNote = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Zone = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Hours = table.Column<string>(type: "text", nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Hostings", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "OwnProfiles",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Institution = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    Profile = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnProfiles", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "Visits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Topic = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    SpaceId = table.Column<long>(type: "bigint", nullable: true),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnswersBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Draft = table.Column<string>(type: "text", nullable: false),
                    ReportedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportYear = table.Column<int>(type: "integer", nullable: true),
                    CheckInOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsReportPublic = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Visits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VisitHosts",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VisitId = table.Column<long>(type: "bigint", nullable: false),
                    PracticeId = table.Column<long>(type: "bigint", nullable: false),
                    Slug = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Institution = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    HostId = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    Differs = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VisitId = table.Column<long>(type: "bigint", nullable: false),
                    Occasion = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VisitId = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IssuedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    IssuedById = table.Column<Guid>(type: "uuid", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VisitId = table.Column<long>(type: "bigint", nullable: false),
                    Institution = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    Profile = table.Column<string>(type: "text", nullable: false),
                    People = table.Column<int>(type: "integer", nullable: true),
                    Kilometres = table.Column<int>(type: "integer", nullable: true),
                    Nights = table.Column<int>(type: "integer", nullable: true),
                    Sheet = table.Column<string>(type: "text", nullable: false),
                    SheetRevision = table.Column<int>(type: "integer", nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: false),
                    PlanRevision = table.Column<int>(type: "integer", nullable: false),
                    AppliedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CheckIn = table.Column<string>(type: "text", nullable: false),
                    CheckInRevision = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    VisitHostId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    AskerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedFor = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    AskedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answer = table.Column<string>(type: "character varying(3000)", maxLength: 3000, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MayReuse = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
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
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TravellerId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false)
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
                name: "IX_Practices_LikenessCode",
                table: "Practices",
                column: "LikenessCode");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Hostings");

            migrationBuilder.DropTable(
                name: "OwnProfiles");

            migrationBuilder.DropTable(
                name: "VisitCompanions");

            migrationBuilder.DropTable(
                name: "VisitNotices");

            migrationBuilder.DropTable(
                name: "VisitQuestions");

            migrationBuilder.DropTable(
                name: "VisitReports");

            migrationBuilder.DropTable(
                name: "VisitTravellers");

            migrationBuilder.DropTable(
                name: "VisitHosts");

            migrationBuilder.DropTable(
                name: "Visits");

            migrationBuilder.DropIndex(
                name: "IX_Practices_LikenessCode",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "LikenessCode",
                table: "Practices");
        }
    }
}
