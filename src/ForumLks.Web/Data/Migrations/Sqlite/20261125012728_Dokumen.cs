using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Dokumen : Migration
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

            migrationBuilder.AddColumn<bool>(
                name: "HasScript",
                table: "MediaFiles",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "StillOf",
                table: "MediaFiles",
                type: "INTEGER",
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

            migrationBuilder.CreateIndex(
                name: "IX_Resources_RuleKey",
                table: "Resources",
                column: "RuleKey");

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

            migrationBuilder.AddForeignKey(
                name: "FK_MediaFiles_MediaFiles_StillOf",
                table: "MediaFiles",
                column: "StillOf",
                principalTable: "MediaFiles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
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
                name: "Citations");

            migrationBuilder.DropTable(
                name: "Collections");

            migrationBuilder.DropTable(
                name: "Consents");

            migrationBuilder.DropTable(
                name: "RetentionRuns");

            migrationBuilder.DropTable(
                name: "RuleLinks");

            migrationBuilder.DropIndex(
                name: "IX_Resources_RuleKey",
                table: "Resources");

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
                name: "DeclinesLetters",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "HidesName",
                table: "Members");

            migrationBuilder.DropColumn(
                name: "HasScript",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "StillOf",
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
