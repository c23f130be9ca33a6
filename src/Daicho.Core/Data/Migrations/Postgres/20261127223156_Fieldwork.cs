using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    criteria = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    effect = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressees = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    round = table.Column<long>(type: "bigint", nullable: true),
                    remarks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
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
                    table.PrimaryKey("PK_audit_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_drafts_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    addressees = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    cause = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    criteria = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    effect = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
                    item_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    remarks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    round = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_drafts_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_engagements",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    person = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    account_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    capacity = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_audit_engagements", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_engagements_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    account_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    capacity = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_on = table.Column<DateOnly>(type: "date", nullable: true),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    person = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_on = table.Column<DateOnly>(type: "date", nullable: true),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_engagements_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_notes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_shared = table.Column<bool>(type: "boolean", nullable: true),
                    writer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    writer_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    written_on = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_audit_notes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_notes_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    is_shared = table.Column<bool>(type: "boolean", nullable: true),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    writer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    writer_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    written_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_notes_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_requests",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    details = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    remarks = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_audit_requests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_requests_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    details = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    remarks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_requests_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_sample_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    rank = table.Column<long>(type: "bigint", nullable: true),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    record_version = table.Column<long>(type: "bigint", nullable: true),
                    record_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    found = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tested_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_audit_sample_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_sample_rows_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    found = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    rank = table.Column<long>(type: "bigint", nullable: true),
                    record_id = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_version = table.Column<long>(type: "bigint", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tested_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_sample_rows_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_samples",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ledger_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    seed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: true),
                    population = table.Column<long>(type: "bigint", nullable: true),
                    fingerprint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    drawn_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_audit_samples", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_samples_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    drawn_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    drawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    filter = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fingerprint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    ledger_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    population = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    seed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_samples_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "fact_checks",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    round = table.Column<long>(type: "bigint", nullable: true),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressee_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    criteria = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_fact_checks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "fact_checks_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressee_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    criteria = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    round = table.Column<long>(type: "bigint", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
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
