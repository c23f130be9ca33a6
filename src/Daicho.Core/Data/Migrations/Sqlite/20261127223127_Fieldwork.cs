using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Fieldwork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_drafts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    criteria = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    effect = table.Column<string>(type: "TEXT", nullable: true),
                    addressees = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    round = table.Column<long>(type: "INTEGER", nullable: true),
                    remarks = table.Column<string>(type: "TEXT", nullable: true),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    item_key = table.Column<string>(type: "TEXT", nullable: true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_drafts_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    addressees = table.Column<string>(type: "TEXT", nullable: true),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    cause = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    criteria = table.Column<string>(type: "TEXT", nullable: true),
                    effect = table.Column<string>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    item_key = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    remarks = table.Column<string>(type: "TEXT", nullable: true),
                    round = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_drafts_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_engagements",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    person = table.Column<string>(type: "TEXT", nullable: true),
                    account_id = table.Column<string>(type: "TEXT", nullable: true),
                    capacity = table.Column<string>(type: "TEXT", nullable: true),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_engagements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_engagements_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: true),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    capacity = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_engagements_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: true),
                    writer = table.Column<string>(type: "TEXT", nullable: true),
                    writer_id = table.Column<string>(type: "TEXT", nullable: true),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_notes_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    writer = table.Column<string>(type: "TEXT", nullable: true),
                    writer_id = table.Column<string>(type: "TEXT", nullable: true),
                    written_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_notes_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    remarks = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_requests_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    details = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    remarks = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_requests_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_sample_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    rank = table.Column<long>(type: "INTEGER", nullable: true),
                    record_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_version = table.Column<long>(type: "INTEGER", nullable: true),
                    record_title = table.Column<string>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    tested_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_sample_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_sample_rows_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    found = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    rank = table.Column<long>(type: "INTEGER", nullable: true),
                    record_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    record_title = table.Column<string>(type: "TEXT", nullable: true),
                    record_version = table.Column<long>(type: "INTEGER", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    tested_by = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_sample_rows_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_samples",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    ledger_id = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    seed = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: true),
                    population = table.Column<long>(type: "INTEGER", nullable: true),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: true),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    drawn_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_samples", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_samples_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    as_of = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    drawn_by = table.Column<string>(type: "TEXT", nullable: true),
                    drawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    filter = table.Column<string>(type: "TEXT", nullable: true),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ledger_id = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    population = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    seed = table.Column<string>(type: "TEXT", nullable: true),
                    size = table.Column<long>(type: "INTEGER", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_samples_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "fact_checks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    round = table.Column<long>(type: "INTEGER", nullable: true),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    addressee_key = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    criteria = table.Column<string>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fact_checks_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    addressee_key = table.Column<string>(type: "TEXT", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_by = table.Column<string>(type: "TEXT", nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    criteria = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    round = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact_checks_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_audit_id",
                table: "audit_drafts",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_from_seq",
                table: "audit_drafts",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_item_id",
                table: "audit_drafts",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_record_key",
                table: "audit_drafts",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_state_closed_on",
                table: "audit_drafts",
                columns: new[] { "state", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_unit_id_closed_on",
                table: "audit_drafts",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_with_extra",
                table: "audit_drafts",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_history_from_seq",
                table: "audit_drafts_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_drafts_history_to_seq",
                table: "audit_drafts_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_audit_id",
                table: "audit_engagements",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_from_seq",
                table: "audit_engagements",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_record_key",
                table: "audit_engagements",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_unit_id_closed_on",
                table: "audit_engagements",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_with_extra",
                table: "audit_engagements",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_history_from_seq",
                table: "audit_engagements_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_engagements_history_to_seq",
                table: "audit_engagements_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_notes_audit_id",
                table: "audit_notes",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_notes_from_seq",
                table: "audit_notes",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_notes_record_key",
                table: "audit_notes",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_notes_unit_id_closed_on",
                table: "audit_notes",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_notes_with_extra",
                table: "audit_notes",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_notes_history_from_seq",
                table: "audit_notes_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_notes_history_to_seq",
                table: "audit_notes_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_audit_id",
                table: "audit_requests",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_due_on_closed_on",
                table: "audit_requests",
                columns: new[] { "due_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_from_seq",
                table: "audit_requests",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_record_key",
                table: "audit_requests",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_state_closed_on",
                table: "audit_requests",
                columns: new[] { "state", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_unit_id_closed_on",
                table: "audit_requests",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_with_extra",
                table: "audit_requests",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_history_from_seq",
                table: "audit_requests_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_requests_history_to_seq",
                table: "audit_requests_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_sample_rows_audit_id",
                table: "audit_sample_rows",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_sample_rows_from_seq",
                table: "audit_sample_rows",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_sample_rows_record_key",
                table: "audit_sample_rows",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_sample_rows_unit_id_closed_on",
                table: "audit_sample_rows",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_sample_rows_with_extra",
                table: "audit_sample_rows",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_sample_rows_history_from_seq",
                table: "audit_sample_rows_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_sample_rows_history_to_seq",
                table: "audit_sample_rows_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_samples_audit_id",
                table: "audit_samples",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_samples_from_seq",
                table: "audit_samples",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_samples_record_key",
                table: "audit_samples",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_samples_unit_id_closed_on",
                table: "audit_samples",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_samples_with_extra",
                table: "audit_samples",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_samples_history_from_seq",
                table: "audit_samples_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_samples_history_to_seq",
                table: "audit_samples_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_audit_id",
                table: "fact_checks",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_due_on_closed_on",
                table: "fact_checks",
                columns: new[] { "due_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_from_seq",
                table: "fact_checks",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_record_key",
                table: "fact_checks",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_state_closed_on",
                table: "fact_checks",
                columns: new[] { "state", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_unit_id_closed_on",
                table: "fact_checks",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_with_extra",
                table: "fact_checks",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_history_from_seq",
                table: "fact_checks_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_fact_checks_history_to_seq",
                table: "fact_checks_history",
                column: "to_seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_drafts");

            migrationBuilder.DropTable(
                name: "audit_drafts_history");

            migrationBuilder.DropTable(
                name: "audit_engagements");

            migrationBuilder.DropTable(
                name: "audit_engagements_history");

            migrationBuilder.DropTable(
                name: "audit_notes");

            migrationBuilder.DropTable(
                name: "audit_notes_history");

            migrationBuilder.DropTable(
                name: "audit_requests");

            migrationBuilder.DropTable(
                name: "audit_requests_history");

            migrationBuilder.DropTable(
                name: "audit_sample_rows");

            migrationBuilder.DropTable(
                name: "audit_sample_rows_history");

            migrationBuilder.DropTable(
                name: "audit_samples");

            migrationBuilder.DropTable(
                name: "audit_samples_history");

            migrationBuilder.DropTable(
                name: "fact_checks");

            migrationBuilder.DropTable(
                name: "fact_checks_history");
        }
    }
}
