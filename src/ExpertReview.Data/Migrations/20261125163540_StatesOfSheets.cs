using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class StatesOfSheets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_score_event_states",
                table: "score_event");

            migrationBuilder.CreateIndex(
                name: "IX_score_event_states",
                table: "score_event",
                columns: new[] { "Round", "Sequence", "Application", "Expert", "Value" },
                filter: "\"Subject\" = 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_score_event_states",
                table: "score_event");

            migrationBuilder.CreateIndex(
                name: "IX_score_event_states",
                table: "score_event",
                column: "Round",
                filter: "\"Subject\" = 0");
        }
    }
}
