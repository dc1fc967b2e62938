using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LetterAbout : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "About",
                table: "OutgoingMails",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "About",
                table: "OutgoingMails");
        }
    }
}
