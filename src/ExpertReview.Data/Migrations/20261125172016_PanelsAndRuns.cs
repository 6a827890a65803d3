using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ExpertReview.Data.Migrations
{
    /// <inheritdoc />
    public partial class PanelsAndRuns : Migration
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
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
