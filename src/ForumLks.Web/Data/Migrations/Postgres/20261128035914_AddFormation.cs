using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ForumLks.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddFormation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FigureClaims",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    Value = table.Column<int>(type: "integer", nullable: false),
                    Operator = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: true),
                    SaidBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Parts = table.Column<string>(type: "text", nullable: false),
                    MismatchReason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    CorrectsId = table.Column<long>(type: "bigint", nullable: true),
                    CorrectedBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FigureClaims", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Formations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Formations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormationTargets",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Stage = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Areas = table.Column<string>(type: "text", nullable: false),
                    SetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    SetBy = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: true),
                    DecisionReport = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: true),
                    DecisionNumber = table.Column<int>(type: "integer", nullable: true),
                    SharesProof = table.Column<bool>(type: "boolean", nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormationTargets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Needs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Key = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    InstitutionId = table.Column<string>(type: "character varying(26)", maxLength: 26, nullable: false),
                    Area = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    SpaceId = table.Column<long>(type: "bigint", nullable: true),
                    Kind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    What = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Amount = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Urgency = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Visibility = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    State = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    ClosedBecause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WrittenById = table.Column<Guid>(type: "uuid", nullable: true),
                    WrittenUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Needs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormationEntries",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FormationId = table.Column<long>(type: "bigint", nullable: false),
                    Key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Stage = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ProofKind = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    ProofNumber = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    ProofOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProofUrl = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    FilePath = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Standing = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    EnteredUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    VerifiedById = table.Column<Guid>(type: "uuid", nullable: true),
                    VerifiedByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    VerifiedUtc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    CorrectsId = table.Column<long>(type: "bigint", nullable: true),
                    CorrectedBecause = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Origin = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormationEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormationEntries_Formations_FormationId",
                        column: x => x.FormationId,
                        principalTable: "Formations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormationBaselines",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    TargetId = table.Column<long>(type: "bigint", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "character varying(240)", maxLength: 240, nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormationBaselines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormationBaselines_FormationTargets_TargetId",
                        column: x => x.TargetId,
                        principalTable: "FormationTargets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NeedAnswers",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    NeedId = table.Column<long>(type: "bigint", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ByOffice = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Url = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Visibility = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    EnteredById = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NeedAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NeedAnswers_Needs_NeedId",
                        column: x => x.NeedId,
                        principalTable: "Needs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FigureClaims_Area",
                table: "FigureClaims",
                column: "Area");

            migrationBuilder.CreateIndex(
                name: "IX_FigureClaims_CorrectsId",
                table: "FigureClaims",
                column: "CorrectsId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FigureClaims_Key",
                table: "FigureClaims",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormationBaselines_TargetId",
                table: "FormationBaselines",
                column: "TargetId");

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_CorrectsId",
                table: "FormationEntries",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_FormationId",
                table: "FormationEntries",
                column: "FormationId");

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_Key",
                table: "FormationEntries",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormationEntries_Standing",
                table: "FormationEntries",
                column: "Standing");

            migrationBuilder.CreateIndex(
                name: "IX_Formations_Area",
                table: "Formations",
                column: "Area",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormationTargets_DecisionReport_DecisionNumber",
                table: "FormationTargets",
                columns: new[] { "DecisionReport", "DecisionNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_FormationTargets_Key",
                table: "FormationTargets",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NeedAnswers_NeedId",
                table: "NeedAnswers",
                column: "NeedId");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Area_Kind",
                table: "Needs",
                columns: new[] { "Area", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_Needs_InstitutionId",
                table: "Needs",
                column: "InstitutionId");

            migrationBuilder.CreateIndex(
                name: "IX_Needs_Key",
                table: "Needs",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Needs_State_WrittenUtc",
                table: "Needs",
                columns: new[] { "State", "WrittenUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FigureClaims");

            migrationBuilder.DropTable(
                name: "FormationBaselines");

            migrationBuilder.DropTable(
                name: "FormationEntries");

            migrationBuilder.DropTable(
                name: "NeedAnswers");

            migrationBuilder.DropTable(
                name: "FormationTargets");

            migrationBuilder.DropTable(
                name: "Formations");

            migrationBuilder.DropTable(
                name: "Needs");
        }
    }
}
