using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FollowedInquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "result",
                table: "returned_forms",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "evidence",
                table: "inquiry_rows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "judged_version",
                table: "inquiry_rows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "proposes",
                table: "inquiry_rows",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "occasion",
                table: "inquiries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "inquiry_occasion_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    definition_id = table.Column<string>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    records = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_occasion_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_occurrences",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    definition_id = table.Column<string>(type: "TEXT", nullable: false),
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", nullable: false),
                    inquiry_id = table.Column<long>(type: "INTEGER", nullable: true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_occurrences", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_row_id",
                table: "inquiry_events",
                column: "row_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_occasion_runs_definition_id",
                table: "inquiry_occasion_runs",
                column: "definition_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_occasion_runs_seq",
                table: "inquiry_occasion_runs",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_occurrences_definition_id_ledger_record_id_event",
                table: "inquiry_occurrences",
                columns: new[] { "definition_id", "ledger", "record_id", "event" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_occurrences_seq",
                table: "inquiry_occurrences",
                column: "seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inquiry_occasion_runs");

            migrationBuilder.DropTable(
                name: "inquiry_occurrences");

            migrationBuilder.DropIndex(
                name: "ix_inquiry_events_row_id",
                table: "inquiry_events");

            migrationBuilder.DropColumn(
                name: "result",
                table: "returned_forms");

            migrationBuilder.DropColumn(
                name: "evidence",
                table: "inquiry_rows");

            migrationBuilder.DropColumn(
                name: "judged_version",
                table: "inquiry_rows");

            migrationBuilder.DropColumn(
                name: "proposes",
                table: "inquiry_rows");

            migrationBuilder.DropColumn(
                name: "occasion",
                table: "inquiries");
        }
    }
}
