using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FollowUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "alternative",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "begin_on",
                table: "measures_history",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_approved",
                table: "measures_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_assessed",
                table: "measures_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_requested",
                table: "measures_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_year",
                table: "measures_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmation",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "confirmed_by",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "confirmed_on",
                table: "measures_history",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmer",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "confirmer_id",
                table: "measures_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "cost",
                table: "measures_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_filter",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "due_ledger",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "due_met_by",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_met_on",
                table: "measures_history",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ground",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "ordinal",
                table: "measures_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "redirect_to",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "seen",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "state_since",
                table: "measures_history",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "measures_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "alternative",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "begin_on",
                table: "measures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_approved",
                table: "measures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_assessed",
                table: "measures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_requested",
                table: "measures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_year",
                table: "measures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmation",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "confirmed_by",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "confirmed_on",
                table: "measures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmer",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "confirmer_id",
                table: "measures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "cost",
                table: "measures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_filter",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "due_ledger",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "due_met_by",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_met_on",
                table: "measures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ground",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "ordinal",
                table: "measures",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "redirect_to",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "seen",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "state_since",
                table: "measures",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "measures",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "reported_on",
                table: "audits_history",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "audits_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "started_on",
                table: "audits_history",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vocabulary",
                table: "audits_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "reported_on",
                table: "audits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "audits",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "started_on",
                table: "audits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vocabulary",
                table: "audits",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "recurs_of",
                table: "audit_items_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "recurs_of_id",
                table: "audit_items_history",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "root_cause",
                table: "audit_items_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "audit_items_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "recurs_of",
                table: "audit_items",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<long>(
                name: "recurs_of_id",
                table: "audit_items",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "root_cause",
                table: "audit_items",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "audit_items",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "audit_duties",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    what = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_audit_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_duties_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    audit = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_id = table.Column<long>(type: "bigint", nullable: true),
                    audit_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    what = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what_key = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_duties_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_duty_kinds",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    audit_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_kind_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    counts_from = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    months = table.Column<long>(type: "bigint", nullable: true),
                    days = table.Column<long>(type: "bigint", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_audit_duty_kinds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_duty_kinds_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    audit_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    audit_kind_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    counts_from = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    days = table.Column<long>(type: "bigint", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    months = table.Column<long>(type: "bigint", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    post = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    what = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what_key = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_duty_kinds_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_terms",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    vocabulary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    vocabulary_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    use = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    term = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    term_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_kinds = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rank = table.Column<long>(type: "bigint", nullable: true),
                    counts = table.Column<bool>(type: "boolean", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    definition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
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
                    table.PrimaryKey("PK_audit_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_terms_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    counts = table.Column<bool>(type: "boolean", nullable: true),
                    definition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    item_kinds = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    rank = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    term = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    term_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    use = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    vocabulary = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    vocabulary_key = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_terms_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "executive_bodies",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    scope_id = table.Column<long>(type: "bigint", nullable: true),
                    coordinator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confirmer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confirmer_id = table.Column<long>(type: "bigint", nullable: true),
                    substitute = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    substitute_id = table.Column<long>(type: "bigint", nullable: true),
                    number_form = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_executive_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "executive_bodies_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    confirmer = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    confirmer_id = table.Column<long>(type: "bigint", nullable: true),
                    coordinator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number_form = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    scope_id = table.Column<long>(type: "bigint", nullable: true),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    substitute = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    substitute_id = table.Column<long>(type: "bigint", nullable: true),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_executive_bodies_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "item_relations",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    system_id = table.Column<long>(type: "bigint", nullable: true),
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
                    table.PrimaryKey("PK_item_relations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "item_relations_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
                    item_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    system_id = table.Column<long>(type: "bigint", nullable: true),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_relations_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "measure_actions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    measure_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    measure_id = table.Column<long>(type: "bigint", nullable: true),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    condition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_measure_actions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_actions_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    condition = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    measure_id = table.Column<long>(type: "bigint", nullable: true),
                    measure_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    what = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    what_key = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_actions_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "measure_notice_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    notice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notice_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notice_id = table.Column<long>(type: "bigint", nullable: true),
                    measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    measure_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    measure_id = table.Column<long>(type: "bigint", nullable: true),
                    item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
                    rank = table.Column<long>(type: "bigint", nullable: true),
                    fiscal_year = table.Column<long>(type: "bigint", nullable: true),
                    theme = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    section = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @class = table.Column<string>(name: "class", type: "text", nullable: true, collation: "C"),
                    ground = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_event = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withheld = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_measure_notice_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_notice_lines_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    @class = table.Column<string>(name: "class", type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    content = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    done_on = table.Column<DateOnly>(type: "date", nullable: true),
                    due_event = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    finding = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    fiscal_year = table.Column<long>(type: "bigint", nullable: true),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    ground = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_id = table.Column<long>(type: "bigint", nullable: true),
                    item_kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    item_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    measure_id = table.Column<long>(type: "bigint", nullable: true),
                    measure_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notice = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notice_id = table.Column<long>(type: "bigint", nullable: true),
                    notice_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rank = table.Column<long>(type: "bigint", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    section = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    theme = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    withheld = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_notice_lines_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "measure_notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body_id = table.Column<long>(type: "bigint", nullable: true),
                    coordinator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    base_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    remarks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approval = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_measure_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_notices_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    approval = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    base_on = table.Column<DateOnly>(type: "date", nullable: true),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    body_id = table.Column<long>(type: "bigint", nullable: true),
                    body_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    coordinator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    notified_on = table.Column<DateOnly>(type: "date", nullable: true),
                    number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    number_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: true),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    remarks = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_notices_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateIndex(
                name: "ix_measures_confirmation_closed_on",
                table: "measures",
                columns: new[] { "confirmation", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_recurs_of_id",
                table: "audit_items",
                column: "recurs_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_audit_id",
                table: "audit_duties",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_due_on_closed_on",
                table: "audit_duties",
                columns: new[] { "due_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_from_seq",
                table: "audit_duties",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_record_key",
                table: "audit_duties",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_unit_id_closed_on",
                table: "audit_duties",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_with_extra",
                table: "audit_duties",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_history_from_seq",
                table: "audit_duties_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duties_history_to_seq",
                table: "audit_duties_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duty_kinds_from_seq",
                table: "audit_duty_kinds",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duty_kinds_record_key",
                table: "audit_duty_kinds",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_duty_kinds_unit_id_closed_on",
                table: "audit_duty_kinds",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_duty_kinds_with_extra",
                table: "audit_duty_kinds",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duty_kinds_history_from_seq",
                table: "audit_duty_kinds_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_duty_kinds_history_to_seq",
                table: "audit_duty_kinds_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_terms_from_seq",
                table: "audit_terms",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_terms_record_key",
                table: "audit_terms",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_terms_unit_id_closed_on",
                table: "audit_terms",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_terms_with_extra",
                table: "audit_terms",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_terms_history_from_seq",
                table: "audit_terms_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_terms_history_to_seq",
                table: "audit_terms_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_executive_bodies_from_seq",
                table: "executive_bodies",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_executive_bodies_record_key",
                table: "executive_bodies",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_executive_bodies_unit_id_closed_on",
                table: "executive_bodies",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_executive_bodies_with_extra",
                table: "executive_bodies",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_executive_bodies_history_from_seq",
                table: "executive_bodies_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_executive_bodies_history_to_seq",
                table: "executive_bodies_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_from_seq",
                table: "item_relations",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_item_id",
                table: "item_relations",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_record_key",
                table: "item_relations",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_system_id",
                table: "item_relations",
                column: "system_id");

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_unit_id_closed_on",
                table: "item_relations",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_with_extra",
                table: "item_relations",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_history_from_seq",
                table: "item_relations_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_item_relations_history_to_seq",
                table: "item_relations_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_due_on_closed_on",
                table: "measure_actions",
                columns: new[] { "due_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_from_seq",
                table: "measure_actions",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_measure_id",
                table: "measure_actions",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_record_key",
                table: "measure_actions",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_unit_id_closed_on",
                table: "measure_actions",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_with_extra",
                table: "measure_actions",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_history_from_seq",
                table: "measure_actions_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_actions_history_to_seq",
                table: "measure_actions_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_from_seq",
                table: "measure_notice_lines",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_item_id",
                table: "measure_notice_lines",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_measure_id",
                table: "measure_notice_lines",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_notice_id",
                table: "measure_notice_lines",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_record_key",
                table: "measure_notice_lines",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_unit_id_closed_on",
                table: "measure_notice_lines",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_with_extra",
                table: "measure_notice_lines",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_history_from_seq",
                table: "measure_notice_lines_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notice_lines_history_to_seq",
                table: "measure_notice_lines_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_body_id",
                table: "measure_notices",
                column: "body_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_from_seq",
                table: "measure_notices",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_notified_on_closed_on",
                table: "measure_notices",
                columns: new[] { "notified_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_number_key_closed_on",
                table: "measure_notices",
                columns: new[] { "number_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_record_key",
                table: "measure_notices",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_state_closed_on",
                table: "measure_notices",
                columns: new[] { "state", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_unit_id_closed_on",
                table: "measure_notices",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_with_extra",
                table: "measure_notices",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_history_from_seq",
                table: "measure_notices_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measure_notices_history_to_seq",
                table: "measure_notices_history",
                column: "to_seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_duties");

            migrationBuilder.DropTable(
                name: "audit_duties_history");

            migrationBuilder.DropTable(
                name: "audit_duty_kinds");

            migrationBuilder.DropTable(
                name: "audit_duty_kinds_history");

            migrationBuilder.DropTable(
                name: "audit_terms");

            migrationBuilder.DropTable(
                name: "audit_terms_history");

            migrationBuilder.DropTable(
                name: "executive_bodies");

            migrationBuilder.DropTable(
                name: "executive_bodies_history");

            migrationBuilder.DropTable(
                name: "item_relations");

            migrationBuilder.DropTable(
                name: "item_relations_history");

            migrationBuilder.DropTable(
                name: "measure_actions");

            migrationBuilder.DropTable(
                name: "measure_actions_history");

            migrationBuilder.DropTable(
                name: "measure_notice_lines");

            migrationBuilder.DropTable(
                name: "measure_notice_lines_history");

            migrationBuilder.DropTable(
                name: "measure_notices");

            migrationBuilder.DropTable(
                name: "measure_notices_history");

            migrationBuilder.DropIndex(
                name: "ix_measures_confirmation_closed_on",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_recurs_of_id",
                table: "audit_items");

            migrationBuilder.DropColumn(
                name: "alternative",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "begin_on",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "budget_approved",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "budget_assessed",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "budget_requested",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "budget_year",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "confirmation",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "confirmed_by",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "confirmed_on",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "confirmer",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "confirmer_id",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "cost",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "due_filter",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "due_ledger",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "due_met_by",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "due_met_on",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "ground",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "ordinal",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "redirect_to",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "seen",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "state_since",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "withheld",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "alternative",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "begin_on",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "budget_approved",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "budget_assessed",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "budget_requested",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "budget_year",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "confirmation",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "confirmed_by",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "confirmed_on",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "confirmer",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "confirmer_id",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "cost",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "due_filter",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "due_ledger",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "due_met_by",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "due_met_on",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "ground",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "ordinal",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "redirect_to",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "seen",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "state_since",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "withheld",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "reported_on",
                table: "audits_history");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "audits_history");

            migrationBuilder.DropColumn(
                name: "started_on",
                table: "audits_history");

            migrationBuilder.DropColumn(
                name: "vocabulary",
                table: "audits_history");

            migrationBuilder.DropColumn(
                name: "reported_on",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "scope",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "started_on",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "vocabulary",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "recurs_of",
                table: "audit_items_history");

            migrationBuilder.DropColumn(
                name: "recurs_of_id",
                table: "audit_items_history");

            migrationBuilder.DropColumn(
                name: "root_cause",
                table: "audit_items_history");

            migrationBuilder.DropColumn(
                name: "withheld",
                table: "audit_items_history");

            migrationBuilder.DropColumn(
                name: "recurs_of",
                table: "audit_items");

            migrationBuilder.DropColumn(
                name: "recurs_of_id",
                table: "audit_items");

            migrationBuilder.DropColumn(
                name: "root_cause",
                table: "audit_items");

            migrationBuilder.DropColumn(
                name: "withheld",
                table: "audit_items");
        }
    }
}
