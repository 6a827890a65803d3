using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class PanelsAndDiscussion : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Wishes",
                table: "job_intent",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<byte[]>(
                name: "History",
                table: "assignment_proposal",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Panels",
                table: "assignment_proposal",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WhatChanged",
                table: "assignment_proposal",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'[]'");

            migrationBuilder.CreateTable(
                name: "answer_correction",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_correction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "panel_discussion",
                columns: table => new
                {
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Deadline = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    Seal = table.Column<string>(type: "TEXT", nullable: false),
                    LastEvent = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", nullable: false),
                    ClosedBy = table.Column<string>(type: "TEXT", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    ClosedWhy = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_panel_discussion", x => x.Round);
                });

            migrationBuilder.CreateTable(
                name: "score_correction",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    Application = table.Column<string>(type: "TEXT", nullable: false),
                    Expert = table.Column<string>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    Value = table.Column<string>(type: "TEXT", nullable: false),
                    Case = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_score_correction", x => x.Sequence);
                });

            migrationBuilder.CreateIndex(
                name: "IX_score_event_dissents",
                table: "score_event",
                column: "Round",
                filter: "\"Subject\" = 11");

            migrationBuilder.CreateIndex(
                name: "IX_answer_correction_Round_Question",
                table: "answer_correction",
                columns: new[] { "Round", "Question" });

            migrationBuilder.CreateIndex(
                name: "IX_score_correction_Round_Application_Expert",
                table: "score_correction",
                columns: new[] { "Round", "Application", "Expert" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "answer_correction");

            migrationBuilder.DropTable(
                name: "panel_discussion");

            migrationBuilder.DropTable(
                name: "score_correction");

            migrationBuilder.DropIndex(
                name: "IX_score_event_dissents",
                table: "score_event");

            migrationBuilder.DropColumn(
                name: "Wishes",
                table: "job_intent");

            migrationBuilder.DropColumn(
                name: "History",
                table: "assignment_proposal");

            migrationBuilder.DropColumn(
                name: "Panels",
                table: "assignment_proposal");

            migrationBuilder.DropColumn(
                name: "WhatChanged",
                table: "assignment_proposal");
        }
    }
}
