using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DirectoryInstitutions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Accreditation",
                table: "Institutions",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AccreditedUntil",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "CheckedOn",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "MergedIntoId",
                table: "Institutions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "Institutions",
                type: "TEXT",
                maxLength: 140,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rank",
                table: "Institutions",
                type: "TEXT",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegistrationNumber",
                table: "Institutions",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RegistrationUntil",
                table: "Institutions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ServiceBits",
                table: "Institutions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Standing",
                table: "Institutions",
                type: "TEXT",
                maxLength: 24,
                nullable: false,
                defaultValue: "Aktif");

            // What stands in the records already; the kind "Lainnya" and odd marks in names follow with the next save of an entry.
            migrationBuilder.Sql(
                """
                update "Institutions" set
                    "NameKey" = (select substr(lower(replace(replace(replace(i."Title", '-', ' '), '.', ''), '  ', ' ')), 1, 140) from "ContentItems" i where i."Id" = "Institutions"."Id"),
                    "CheckedOn" = case when instr("Content", '"CheckedOn":"') > 0 then substr("Content", instr("Content", '"CheckedOn":"') + 13, 10) end,
                    "ServiceBits" = (case when "Content" like '%"Anak"%' then 1 else 0 end) + (case when "Content" like '%"LanjutUsia"%' then 2 else 0 end) + (case when "Content" like '%"Disabilitas"%' then 4 else 0 end) + (case when "Content" like '%"Napza"%' then 8 else 0 end)
                """);

            migrationBuilder.CreateTable(
                name: "InstitutionClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Proof = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    FilePath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DecidedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    DecidedUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    OpenKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    IsMain = table.Column<bool>(type: "INTEGER", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FromId = table.Column<long>(type: "INTEGER", nullable: false),
                    ToId = table.Column<long>(type: "INTEGER", nullable: false),
                    ById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UndoneUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Moved = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "OfficerBooks",
                columns: table => new
                {
                    InstitutionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "Officers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    InstitutionId = table.Column<long>(type: "INTEGER", nullable: false),
                    Position = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ChairKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Consent = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    IsVacant = table.Column<bool>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    TermFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TermFromIsYear = table.Column<bool>(type: "INTEGER", nullable: false),
                    TermTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TermToIsYear = table.Column<bool>(type: "INTEGER", nullable: false),
                    ServesFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftBecause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    DecreeNumber = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    DecreeOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecreeBy = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    InauguratedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InauguratedBy = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    PredecessorId = table.Column<long>(type: "INTEGER", nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 240, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "OfficerReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OfficerId = table.Column<long>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InstitutionClaims");

            migrationBuilder.DropTable(
                name: "InstitutionKeepers");

            migrationBuilder.DropTable(
                name: "InstitutionMerges");

            migrationBuilder.DropTable(
                name: "OfficerReminders");

            migrationBuilder.DropTable(
                name: "Officers");

            migrationBuilder.DropTable(
                name: "OfficerBooks");

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
        }
    }
}
