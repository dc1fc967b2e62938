using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingOffice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Agendas",
                columns: table => new
                {
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    CancelledBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agendas", x => x.MeetingReportId);
                    table.ForeignKey(
                        name: "FK_Agendas_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AreaAttendance",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Presence = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AreaAttendance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AreaAttendance_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attendees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    FormId = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Institution = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Office = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    Element = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    IsSelf = table.Column<bool>(type: "boolean", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendees_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ElementTallies",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Element = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementTallies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ElementTallies_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invitees",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Institution = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    AreaCode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    Answer = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    People = table.Column<int>(type: "integer", nullable: true),
                    Names = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    Note = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LinkNumber = table.Column<int>(type: "integer", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitees", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitees_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MinutesSections",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    MeetingReportId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "text", nullable: false),
                    Chair = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Secretary = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    WriterForm = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ChangedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MinutesSections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MinutesSections_MeetingReports_MeetingReportId",
                        column: x => x.MeetingReportId,
                        principalTable: "MeetingReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AreaAttendance_MeetingReportId_AreaCode",
                table: "AreaAttendance",
                columns: new[] { "MeetingReportId", "AreaCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendees_MeetingReportId_FormId",
                table: "Attendees",
                columns: new[] { "MeetingReportId", "FormId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElementTallies_MeetingReportId_Element",
                table: "ElementTallies",
                columns: new[] { "MeetingReportId", "Element" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invitees_MeetingReportId_Institution",
                table: "Invitees",
                columns: new[] { "MeetingReportId", "Institution" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MinutesSections_MeetingReportId_Key",
                table: "MinutesSections",
                columns: new[] { "MeetingReportId", "Key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Agendas");

            migrationBuilder.DropTable(
                name: "AreaAttendance");

            migrationBuilder.DropTable(
                name: "Attendees");

            migrationBuilder.DropTable(
                name: "ElementTallies");

            migrationBuilder.DropTable(
                name: "Invitees");

            migrationBuilder.DropTable(
                name: "MinutesSections");
        }
    }
}
