using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Telling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "GivenUpUtc",
                table: "OutgoingMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Html",
                table: "OutgoingMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reply",
                table: "OutgoingMails",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "OutgoingMails",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeadAddresses",
                columns: table => new
                {
                    Email = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadAddresses", x => x.Email);
                });

            migrationBuilder.CreateTable(
                name: "Follows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Timing = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    IsOwn = table.Column<bool>(type: "INTEGER", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Follows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NewsPreferences",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    General = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Direct = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    DigestDay = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    QuietFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    QuietUntil = table.Column<int>(type: "INTEGER", nullable: false),
                    FeedHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsPreferences", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    NotBeforeUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Occurrences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ItemId = table.Column<string>(type: "TEXT", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: true),
                    Url = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    ActorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    OnlyTo = table.Column<bool>(type: "INTEGER", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SpreadUtc = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occurrences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PushDevices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Endpoint = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    PublicKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RingsSinceUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failures = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushDevices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Told",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FromUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UntilUtc = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FromId = table.Column<long>(type: "INTEGER", nullable: false),
                    UntilId = table.Column<long>(type: "INTEGER", nullable: false),
                    WasSilent = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Told", x => new { x.MemberId, x.What });
                });

            migrationBuilder.CreateTable(
                name: "OccurrencesFor",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    MemberId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OccurrencesFor", x => new { x.OccurrenceId, x.MemberId });
                    table.ForeignKey(
                        name: "FK_OccurrencesFor_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Follows_Kind_Key",
                table: "Follows",
                columns: new[] { "Kind", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Follows_MemberId_Kind_Key",
                table: "Follows",
                columns: new[] { "MemberId", "Kind", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NewsPreferences_FeedHash",
                table: "NewsPreferences",
                column: "FeedHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_MemberId_OccurrenceId",
                table: "Notices",
                columns: new[] { "MemberId", "OccurrenceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notices_SentUtc_NotBeforeUtc",
                table: "Notices",
                columns: new[] { "SentUtc", "NotBeforeUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_AtUtc",
                table: "Occurrences",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_ItemId_AtUtc",
                table: "Occurrences",
                columns: new[] { "ItemId", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Occurrences_SpreadUtc_AtUtc",
                table: "Occurrences",
                columns: new[] { "SpreadUtc", "AtUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_OccurrencesFor_MemberId",
                table: "OccurrencesFor",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_PushDevices_Endpoint",
                table: "PushDevices",
                column: "Endpoint",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PushDevices_MemberId",
                table: "PushDevices",
                column: "MemberId");

            migrationBuilder.CreateIndex(
                name: "IX_PushDevices_RingsSinceUtc",
                table: "PushDevices",
                column: "RingsSinceUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Told_AtUtc",
                table: "Told",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Told_What",
                table: "Told",
                column: "What");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeadAddresses");

            migrationBuilder.DropTable(
                name: "Follows");

            migrationBuilder.DropTable(
                name: "NewsPreferences");

            migrationBuilder.DropTable(
                name: "Notices");

            migrationBuilder.DropTable(
                name: "OccurrencesFor");

            migrationBuilder.DropTable(
                name: "PushDevices");

            migrationBuilder.DropTable(
                name: "Told");

            migrationBuilder.DropTable(
                name: "Occurrences");

            migrationBuilder.DropColumn(
                name: "GivenUpUtc",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "Html",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "Reply",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "UnsubscribeUrl",
                table: "OutgoingMails");
        }
    }
}
