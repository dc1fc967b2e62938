using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ThanksAndRepliesFound : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Answers",
                table: "Topics");

            migrationBuilder.AddColumn<bool>(
                name: "IsIndexed",
                table: "Replies",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "Thanks",
                columns: table => new
                {
                    ReplyId = table.Column<long>(type: "bigint", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Thanks", x => new { x.ReplyId, x.FromId });
                    table.ForeignKey(
                        name: "FK_Thanks_Replies_ReplyId",
                        column: x => x.ReplyId,
                        principalTable: "Replies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Replies_Id",
                table: "Replies",
                column: "Id",
                filter: "NOT \"IsIndexed\" AND \"State\" = 'Shown'");

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_AtUtc",
                table: "Thanks",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Thanks_FromId",
                table: "Thanks",
                column: "FromId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Thanks");

            migrationBuilder.DropIndex(
                name: "IX_Replies_Id",
                table: "Replies");

            migrationBuilder.DropColumn(
                name: "IsIndexed",
                table: "Replies");

            migrationBuilder.AddColumn<string>(
                name: "Answers",
                table: "Topics",
                type: "text",
                nullable: true);
        }
    }
}
