using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class Assigning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Fence",
                table: "job_intent",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Change",
                table: "assignment_proposal",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "InputHash",
                table: "assignment_proposal",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Origin",
                table: "assignment_proposal",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "PairsChanged",
                table: "assignment_proposal",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Person",
                table: "assignment_proposal",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "assignment_proposal",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "recusal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Application = table.Column<string>(type: "TEXT", nullable: false),
                    Expert = table.Column<string>(type: "TEXT", nullable: false),
                    Ordered = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Substitute = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedWhy = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recusal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_deadline",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_deadline", x => x.Round);
                });

            migrationBuilder.DropIndex(
                name: "IX_score_event_Round_Expert_Application",
                table: "score_event");

            migrationBuilder.CreateIndex(
                name: "IX_score_event_Round_Expert_Application_Subject",
                table: "score_event",
                columns: new[] { "Round", "Expert", "Application", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_score_event_conflicts",
                table: "score_event",
                column: "Round",
                filter: "\"Subject\" = 4");

            migrationBuilder.CreateIndex(
                name: "IX_score_event_states",
                table: "score_event",
                column: "Round",
                filter: "\"Subject\" = 0");

            migrationBuilder.CreateIndex(
                name: "IX_recusal_Round_Application_Expert",
                table: "recusal",
                columns: new[] { "Round", "Application", "Expert" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recusal");

            migrationBuilder.DropTable(
                name: "review_deadline");

            migrationBuilder.DropIndex(
                name: "IX_score_event_conflicts",
                table: "score_event");

            migrationBuilder.DropIndex(
                name: "IX_score_event_states",
                table: "score_event");

            migrationBuilder.DropIndex(
                name: "IX_score_event_Round_Expert_Application_Subject",
                table: "score_event");

            migrationBuilder.CreateIndex(
                name: "IX_score_event_Round_Expert_Application",
                table: "score_event",
                columns: new[] { "Round", "Expert", "Application" });

            migrationBuilder.DropColumn(
                name: "Fence",
                table: "job_intent");

            migrationBuilder.DropColumn(
                name: "Change",
                table: "assignment_proposal");

            migrationBuilder.DropColumn(
                name: "InputHash",
                table: "assignment_proposal");

            migrationBuilder.DropColumn(
                name: "Origin",
                table: "assignment_proposal");

            migrationBuilder.DropColumn(
                name: "PairsChanged",
                table: "assignment_proposal");

            migrationBuilder.DropColumn(
                name: "Person",
                table: "assignment_proposal");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "assignment_proposal");
        }
    }
}
