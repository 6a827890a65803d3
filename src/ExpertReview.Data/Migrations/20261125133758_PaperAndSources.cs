using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class PaperAndSources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "score_event",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "paper_entry",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Application = table.Column<string>(type: "TEXT", nullable: false),
                    Expert = table.Column<string>(type: "TEXT", nullable: false),
                    First = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstPerson = table.Column<string>(type: "TEXT", nullable: false),
                    Second = table.Column<int>(type: "INTEGER", nullable: false),
                    SecondPerson = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Witness = table.Column<string>(type: "TEXT", nullable: true),
                    WitnessedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Pass = table.Column<int>(type: "INTEGER", nullable: false),
                    Differing = table.Column<string>(type: "TEXT", nullable: false),
                    FirstValues = table.Column<string>(type: "TEXT", nullable: false),
                    SecondValues = table.Column<string>(type: "TEXT", nullable: false),
                    FirstDone = table.Column<bool>(type: "INTEGER", nullable: false),
                    SecondDone = table.Column<bool>(type: "INTEGER", nullable: false),
                    ScanSha256 = table.Column<string>(type: "TEXT", nullable: true),
                    ScanName = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    Withdrawn = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_entry", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_paper_entry_First",
                table: "paper_entry",
                column: "First");

            migrationBuilder.CreateIndex(
                name: "IX_paper_entry_Round_Application_Expert",
                table: "paper_entry",
                columns: new[] { "Round", "Application", "Expert" });

            migrationBuilder.CreateIndex(
                name: "IX_paper_entry_Second",
                table: "paper_entry",
                column: "Second");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "paper_entry");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "score_event");
        }
    }
}
