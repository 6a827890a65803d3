using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class DrawOfExperts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "draw_call",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Draw = table.Column<int>(type: "INTEGER", nullable: false),
                    Expert = table.Column<string>(type: "TEXT", nullable: false),
                    Confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draw_call", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "expert_draw",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Lists = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ListsHash = table.Column<string>(type: "TEXT", nullable: false),
                    Commitment = table.Column<string>(type: "TEXT", nullable: false),
                    CommittedBy = table.Column<string>(type: "TEXT", nullable: false),
                    CommittedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    SupervisorNumber = table.Column<string>(type: "TEXT", nullable: true),
                    SpokenBy = table.Column<string>(type: "TEXT", nullable: true),
                    SpokenAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    OrganiserNumber = table.Column<string>(type: "TEXT", nullable: true),
                    Order = table.Column<string>(type: "TEXT", nullable: true),
                    RevealedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    AbandonedWhy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_expert_draw", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_draw_call_Draw_Expert_Confirmed",
                table: "draw_call",
                columns: new[] { "Draw", "Expert", "Confirmed" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_draw_call_Round",
                table: "draw_call",
                column: "Round");

            migrationBuilder.CreateIndex(
                name: "IX_expert_draw_Round_Number",
                table: "expert_draw",
                columns: new[] { "Round", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draw_call");

            migrationBuilder.DropTable(
                name: "expert_draw");
        }
    }
}
