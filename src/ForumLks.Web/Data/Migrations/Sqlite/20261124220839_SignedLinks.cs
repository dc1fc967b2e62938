using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SignedLinks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OnceLinks",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ExpiresUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    UsedUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnceLinks", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OnceLinks_ExpiresUtc",
                table: "OnceLinks",
                column: "ExpiresUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OnceLinks");
        }
    }
}
