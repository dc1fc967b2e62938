using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublicationHour : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_ContentItems_PublishedUtc",
                table: "ContentItems",
                column: "PublishedUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ContentItems_PublishedUtc",
                table: "ContentItems");
        }
    }
}
