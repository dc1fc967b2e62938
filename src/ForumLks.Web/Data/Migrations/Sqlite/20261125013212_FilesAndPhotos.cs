using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FilesAndPhotos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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

            migrationBuilder.Sql("update \"MediaFiles\" set \"StoredBytes\" = \"Bytes\"");

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
                name: "IX_MediaRemovals_NotBeforeUtc",
                table: "MediaRemovals",
                column: "NotBeforeUtc");

            migrationBuilder.CreateIndex(
                name: "IX_MediaUploads_OwnerId_AtUtc",
                table: "MediaUploads",
                columns: new[] { "OwnerId", "AtUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MediaRemovals");

            migrationBuilder.DropTable(
                name: "MediaUploads");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_InstitutionId",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_OwnerId",
                table: "MediaFiles");

            migrationBuilder.DropIndex(
                name: "IX_MediaFiles_ShownUntilUtc",
                table: "MediaFiles");

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
                name: "StoredBytes",
                table: "MediaFiles");

            migrationBuilder.DropColumn(
                name: "WithdrawnUtc",
                table: "MediaFiles");
        }
    }
}
