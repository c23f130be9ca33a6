using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "lead_section_id",
                table: "units_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lead_section",
                table: "units",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "lead_section_id",
                table: "units",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    definition_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    definition_version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    letter_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ledger = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    checks = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    askers = table.Column<int>(type: "integer", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    due_at = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    sent_seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_definitions",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_definitions", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "inquiry_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    inquiry_id = table.Column<long>(type: "bigint", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    sheet_id = table.Column<long>(type: "bigint", nullable: true),
                    row_id = table.Column<long>(type: "bigint", nullable: true),
                    step = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_state = table.Column<int>(type: "integer", nullable: true),
                    to_state = table.Column<int>(type: "integer", nullable: true),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    inquiry_id = table.Column<long>(type: "bigint", nullable: false),
                    sheet_id = table.Column<long>(type: "bigint", nullable: false),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    record_version = table.Column<int>(type: "integer", nullable: false),
                    answers = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    edits = table.Column<int>(type: "integer", nullable: false),
                    edited_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<int>(type: "integer", nullable: false),
                    named_unit_id = table.Column<long>(type: "bigint", nullable: true),
                    remark = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_sheets",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    inquiry_id = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    at_unit_id = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<int>(type: "integer", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state_seq = table.Column<long>(type: "bigint", nullable: false),
                    submitted_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_sheets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_stops",
                columns: table => new
                {
                    sheet_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_stops", x => new { x.sheet_id, x.position });
                });

            migrationBuilder.CreateTable(
                name: "returned_forms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    inquiry_id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    read = table.Column<int>(type: "integer", nullable: false),
                    saved = table.Column<int>(type: "integer", nullable: false),
                    remarks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    seq = table.Column<long>(type: "bigint", nullable: false)
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
