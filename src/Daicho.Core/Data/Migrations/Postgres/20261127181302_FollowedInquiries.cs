using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
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
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<int>(
                name: "evidence",
                table: "inquiry_rows",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "judged_version",
                table: "inquiry_rows",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "proposes",
                table: "inquiry_rows",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "occasion",
                table: "inquiries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "inquiry_occasion_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    definition_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    records = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_occasion_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_occurrences",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    definition_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ledger = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record_id = table.Column<long>(type: "bigint", nullable: false),
                    @event = table.Column<string>(name: "event", type: "text", nullable: false, collation: "C"),
                    inquiry_id = table.Column<long>(type: "bigint", nullable: true),
                    seq = table.Column<long>(type: "bigint", nullable: false)
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
