using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Inquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "lead_section",
                table: "units_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "lead_section_id",
                table: "units_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lead_section",
                table: "units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "lead_section_id",
                table: "units",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    definition_id = table.Column<string>(type: "TEXT", nullable: false),
                    definition_version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    letter_number = table.Column<string>(type: "TEXT", nullable: true),
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    checks = table.Column<string>(type: "TEXT", nullable: false),
                    filter = table.Column<string>(type: "TEXT", nullable: false),
                    askers = table.Column<int>(type: "INTEGER", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_at = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    sent_seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_definitions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_definitions", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "inquiry_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inquiry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sheet_id = table.Column<long>(type: "INTEGER", nullable: true),
                    row_id = table.Column<long>(type: "INTEGER", nullable: true),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    from_state = table.Column<int>(type: "INTEGER", nullable: true),
                    to_state = table.Column<int>(type: "INTEGER", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inquiry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sheet_id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    record_version = table.Column<int>(type: "INTEGER", nullable: false),
                    answers = table.Column<string>(type: "TEXT", nullable: true),
                    sent = table.Column<string>(type: "TEXT", nullable: true),
                    edits = table.Column<int>(type: "INTEGER", nullable: false),
                    edited_by = table.Column<string>(type: "TEXT", nullable: true),
                    outcome = table.Column<int>(type: "INTEGER", nullable: false),
                    named_unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    remark = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_sheets",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inquiry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at_unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_stops",
                columns: table => new
                {
                    sheet_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_stops", x => new { x.sheet_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "returned_forms",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    inquiry_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    read = table.Column<int>(type: "INTEGER", nullable: false),
                    saved = table.Column<int>(type: "INTEGER", nullable: false),
                    remarks = table.Column<string>(type: "TEXT", nullable: true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_returned_forms", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_definition_id_ledger",
                table: "inquiries",
                columns: new[] { "definition_id", "ledger" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_inquiry_id_sheet_id",
                table: "inquiry_events",
                columns: new[] { "inquiry_id", "sheet_id" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_seq",
                table: "inquiry_events",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_rows_inquiry_id_outcome",
                table: "inquiry_rows",
                columns: new[] { "inquiry_id", "outcome" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_rows_record_id",
                table: "inquiry_rows",
                column: "record_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_rows_sheet_id",
                table: "inquiry_rows",
                column: "sheet_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_sheets_at_unit_id_state",
                table: "inquiry_sheets",
                columns: new[] { "at_unit_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_sheets_inquiry_id",
                table: "inquiry_sheets",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_sheets_unit_id",
                table: "inquiry_sheets",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_stops_unit_id",
                table: "inquiry_stops",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_returned_forms_inquiry_id",
                table: "returned_forms",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_returned_forms_seq",
                table: "returned_forms",
                column: "seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inquiries");

            migrationBuilder.DropTable(
                name: "inquiry_definitions");

            migrationBuilder.DropTable(
                name: "inquiry_events");

            migrationBuilder.DropTable(
                name: "inquiry_rows");

            migrationBuilder.DropTable(
                name: "inquiry_sheets");

            migrationBuilder.DropTable(
                name: "inquiry_stops");

            migrationBuilder.DropTable(
                name: "returned_forms");

            migrationBuilder.DropColumn(
                name: "lead_section",
                table: "units_history");

            migrationBuilder.DropColumn(
                name: "lead_section_id",
                table: "units_history");

            migrationBuilder.DropColumn(
                name: "lead_section",
                table: "units");

            migrationBuilder.DropColumn(
                name: "lead_section_id",
                table: "units");
        }
    }
}
