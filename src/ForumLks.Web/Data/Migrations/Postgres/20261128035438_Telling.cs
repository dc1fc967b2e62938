using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Html",
                table: "OutgoingMails",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reply",
                table: "OutgoingMails",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "UnsubscribeUrl",
                table: "OutgoingMails",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeadAddresses",
                columns: table => new
                {
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Reply = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadAddresses", x => x.Email);
                });

            migrationBuilder.CreateTable(
                name: "Follows",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Timing = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    IsOwn = table.Column<bool>(type: "boolean", nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Follows", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NewsPreferences",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    General = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Direct = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    DigestDay = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Zone = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    QuietFrom = table.Column<int>(type: "integer", nullable: false),
                    QuietUntil = table.Column<int>(type: "integer", nullable: false),
                    FeedHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NewsPreferences", x => x.MemberId);
                });

            migrationBuilder.CreateTable(
                name: "Notices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    OccurrenceId = table.Column<long>(type: "bigint", nullable: false),
                    NotBeforeUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Occurrences",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ItemId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    Url = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Line = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: true),
                    OnlyTo = table.Column<bool>(type: "boolean", nullable: false),
                    DueUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SpreadUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occurrences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PushDevices",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    Endpoint = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    PublicKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Secret = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RingsSinceUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Failures = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PushDevices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Told",
                columns: table => new
                {
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FromUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UntilUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FromId = table.Column<long>(type: "bigint", nullable: false),
                    UntilId = table.Column<long>(type: "bigint", nullable: false),
                    WasSilent = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Told", x => new { x.MemberId, x.What });
                });

            migrationBuilder.CreateTable(
                name: "OccurrencesFor",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "bigint", nullable: false),
                    MemberId = table.Column<Guid>(type: "uuid", nullable: false)
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
