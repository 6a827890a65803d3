using ExpertReview.Data.Store;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <summary>One sheet's events are found without reading a round's.</summary>
    [DbContext(typeof(ReviewDb))]
    [Migration("20261125014000_SheetEvents")]
    public partial class SheetEvents : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.CreateIndex("IX_score_event_Round_Expert_Application", "score_event", ["Round", "Expert", "Application"]);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.DropIndex("IX_score_event_Round_Expert_Application", "score_event");
    }
}
