using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeepEvidenceAndApprovals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "class",
                table: "evidence_files",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "document_number",
                table: "evidence_files",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<byte[]>(
                name: "erased_leaf",
                table: "evidence_files",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "erased_seq",
                table: "evidence_files",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "from_id",
                table: "evidence_files",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "kind",
                table: "evidence_files",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "on",
                table: "evidence_files",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "place",
                table: "evidence_files",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "seen_by",
                table: "evidence_files",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "seen_on",
                table: "evidence_files",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "approvals",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    document_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_number_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    drafted_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    consulted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    linked_ledger = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    linked_record = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    linked_record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "approvals_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consulted = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    document_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_number_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    drafted_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    drafted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    linked_ledger = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    linked_record = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    linked_record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    outcome = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_approvals_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "evidence_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    evidence_id = table.Column<long>(type: "bigint", nullable: false),
                    act = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    until = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    remains = table.Column<byte[]>(type: "bytea", nullable: true),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "retention_periods",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    years = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_periods", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "retention_periods_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    years = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retention_periods_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_sha256",
                table: "evidence_files",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_document_number_key_closed_on",
                table: "approvals",
                columns: new[] { "document_number_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_approvals_drafted_on_closed_on",
                table: "approvals",
                columns: new[] { "drafted_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_approvals_from_seq",
                table: "approvals",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_linked_record_key_closed_on",
                table: "approvals",
                columns: new[] { "linked_record_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_approvals_record_key",
                table: "approvals",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_approvals_unit_id_closed_on",
                table: "approvals",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_approvals_with_extra",
                table: "approvals",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_history_from_seq",
                table: "approvals_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_approvals_history_to_seq",
                table: "approvals_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_events_evidence_id",
                table: "evidence_events",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_events_seq",
                table: "evidence_events",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_retention_periods_from_seq",
                table: "retention_periods",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_retention_periods_record_key",
                table: "retention_periods",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_retention_periods_unit_id_closed_on",
                table: "retention_periods",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_retention_periods_with_extra",
                table: "retention_periods",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_retention_periods_history_from_seq",
                table: "retention_periods_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_retention_periods_history_to_seq",
                table: "retention_periods_history",
                column: "to_seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approvals");

            migrationBuilder.DropTable(
                name: "approvals_history");

            migrationBuilder.DropTable(
                name: "evidence_events");

            migrationBuilder.DropTable(
                name: "retention_periods");

            migrationBuilder.DropTable(
                name: "retention_periods_history");

            migrationBuilder.DropIndex(
                name: "ix_evidence_files_sha256",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "class",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "document_number",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "erased_leaf",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "erased_seq",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "from_id",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "on",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "place",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "seen_by",
                table: "evidence_files");

            migrationBuilder.DropColumn(
                name: "seen_on",
                table: "evidence_files");
        }
    }
}
