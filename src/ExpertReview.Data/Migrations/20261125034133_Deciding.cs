using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class Deciding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "AnnouncedPortal",
                table: "round_addresses",
                newName: "SavedPageName");

            migrationBuilder.RenameColumn(
                name: "AnnouncedPlatform",
                table: "round_addresses",
                newName: "SavedPage");

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "record",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ConfirmedAt",
                table: "decision_meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ConfirmedBy",
                table: "decision_meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "decision_meeting",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "EnteredAt",
                table: "decision_meeting",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<string>(
                name: "EnteredBy",
                table: "decision_meeting",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Scan",
                table: "decision_meeting",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Closed",
                table: "account",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "credit_recheck",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: false),
                    Application = table.Column<string>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Clear = table.Column<bool>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_credit_recheck", x => new { x.Round, x.Before, x.Application });
                });

            migrationBuilder.CreateTable(
                name: "objection",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Received = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Who = table.Column<string>(type: "TEXT", nullable: false),
                    Contact = table.Column<string>(type: "TEXT", nullable: false),
                    Application = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", nullable: false),
                    Reasons = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objection", x => new { x.Round, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "round_announcement",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Portal = table.Column<string>(type: "TEXT", nullable: false),
                    Platform = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round_announcement", x => new { x.Round, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "round_archive",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    Files = table.Column<int>(type: "INTEGER", nullable: false),
                    Head = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_round_archive", x => x.Round);
                });

            migrationBuilder.CreateIndex(
                name: "IX_record_Round_Sequence",
                table: "record",
                columns: new[] { "Round", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "credit_recheck");

            migrationBuilder.DropTable(
                name: "objection");

            migrationBuilder.DropTable(
                name: "round_announcement");

            migrationBuilder.DropTable(
                name: "round_archive");

            migrationBuilder.DropIndex(
                name: "IX_record_Round_Sequence",
                table: "record");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "record");

            migrationBuilder.DropColumn(
                name: "ConfirmedAt",
                table: "decision_meeting");

            migrationBuilder.DropColumn(
                name: "ConfirmedBy",
                table: "decision_meeting");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "decision_meeting");

            migrationBuilder.DropColumn(
                name: "EnteredAt",
                table: "decision_meeting");

            migrationBuilder.DropColumn(
                name: "EnteredBy",
                table: "decision_meeting");

            migrationBuilder.DropColumn(
                name: "Scan",
                table: "decision_meeting");

            migrationBuilder.DropColumn(
                name: "Closed",
                table: "account");

            migrationBuilder.RenameColumn(
                name: "SavedPageName",
                table: "round_addresses",
                newName: "AnnouncedPortal");

            migrationBuilder.RenameColumn(
                name: "SavedPage",
                table: "round_addresses",
                newName: "AnnouncedPlatform");
        }
    }
}
