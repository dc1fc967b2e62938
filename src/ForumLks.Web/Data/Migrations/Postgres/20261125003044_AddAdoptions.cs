using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddAdoptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AdoptionCount",
                table: "Practices",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Budget",
                table: "Practices",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Capacity",
                table: "Practices",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Practices",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Freshness",
                table: "Practices",
                type: "character varying(24)",
                maxLength: 24,
                nullable: false,
                defaultValue: "Current");

            migrationBuilder.AddColumn<string>(
                name: "Need",
                table: "Practices",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ObsoleteNote",
                table: "Practices",
                type: "character varying(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rank",
                table: "Practices",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReviewedUtc",
                table: "Practices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rurality",
                table: "Practices",
                type: "character varying(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Adoptions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    PublicId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    PracticeId = table.Column<long>(type: "bigint", nullable: false),
                    InstitutionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    InstitutionName = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    InstitutionKey = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    AdopterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Blocks = table.Column<string>(type: "text", nullable: false),
                    Adaptations = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Plan = table.Column<string>(type: "text", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    StoppedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StoppedBecause = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    IsShown = table.Column<bool>(type: "boolean", nullable: false),
                    BegunUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "AdoptionCheckIns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    AdoptionId = table.Column<long>(type: "bigint", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    FigureValue = table.Column<decimal>(type: "numeric", nullable: true),
                    FigureUnit = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: true),
                    FigurePeriod = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Cost = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_AdoptionCheckIns_AdoptionId_Day",
                table: "AdoptionCheckIns",
                columns: new[] { "AdoptionId", "Day" },
                unique: true);

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdoptionCheckIns");

            migrationBuilder.DropTable(
                name: "Adoptions");

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
        }
    }
}
