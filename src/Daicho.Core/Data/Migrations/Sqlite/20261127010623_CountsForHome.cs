using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CountsForHome : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "discrepancy_flows",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    check_id = table.Column<string>(type: "TEXT", nullable: false),
                    opened = table.Column<long>(type: "INTEGER", nullable: false),
                    closed = table.Column<long>(type: "INTEGER", nullable: false),
                    corrected = table.Column<long>(type: "INTEGER", nullable: false),
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discrepancy_flows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_summaries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    summary_id = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: true),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    counted_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_summaries", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_flows_seq",
                table: "discrepancy_flows",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_summaries_summary_id",
                table: "ledger_summaries",
                column: "summary_id");

            migrationBuilder.Sql(FlowCounts.Backfill);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "discrepancy_flows");

            migrationBuilder.DropTable(
                name: "ledger_summaries");
        }
    }
}
