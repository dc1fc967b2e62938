using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class RepliesFound : Migration
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

            migrationBuilder.CreateIndex(
                name: "IX_Replies_Id",
                table: "Replies",
                column: "Id",
                filter: "NOT \"IsIndexed\" AND \"State\" = 'Shown'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
