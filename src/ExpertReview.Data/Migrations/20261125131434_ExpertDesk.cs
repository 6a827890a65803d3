using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class ExpertDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Declined",
                table: "recusal",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "file_question",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Application = table.Column<string>(type: "TEXT", nullable: false),
                    Expert = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Shown = table.Column<string>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredBy = table.Column<string>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_file_question", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "own_phrase",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Account = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_own_phrase", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_contact",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Telephone = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_contact", x => x.Round);
                });

            migrationBuilder.CreateIndex(
                name: "IX_score_event_declines",
                table: "score_event",
                column: "Round",
                filter: "\"Subject\" = 10");

            migrationBuilder.CreateIndex(
                name: "IX_file_question_Round_Application",
                table: "file_question",
                columns: new[] { "Round", "Application" });

            migrationBuilder.CreateIndex(
                name: "IX_own_phrase_Account",
                table: "own_phrase",
                column: "Account");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "file_question");

            migrationBuilder.DropTable(
                name: "own_phrase");

            migrationBuilder.DropTable(
                name: "review_contact");

            migrationBuilder.DropIndex(
                name: "IX_score_event_declines",
                table: "score_event");

            migrationBuilder.DropColumn(
                name: "Declined",
                table: "recusal");
        }
    }
}
