using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "begin_on",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_approved",
                table: "measures_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_assessed",
                table: "measures_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_requested",
                table: "measures_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_year",
                table: "measures_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmation",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmed_by",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "confirmed_on",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmer",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "confirmer_id",
                table: "measures_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "cost",
                table: "measures_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_filter",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_ledger",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_met_by",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_met_on",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ground",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ordinal",
                table: "measures_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "redirect_to",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seen",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "state_since",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "alternative",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "begin_on",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_approved",
                table: "measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_assessed",
                table: "measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_requested",
                table: "measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "budget_year",
                table: "measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmation",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmed_by",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "confirmed_on",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "confirmer",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "confirmer_id",
                table: "measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "cost",
                table: "measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_filter",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_ledger",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_met_by",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_met_on",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ground",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ordinal",
                table: "measures",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "redirect_to",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "seen",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "state_since",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reported_on",
                table: "audits_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "audits_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "started_on",
                table: "audits_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vocabulary",
                table: "audits_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "reported_on",
                table: "audits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scope",
                table: "audits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "started_on",
                table: "audits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "vocabulary",
                table: "audits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recurs_of",
                table: "audit_items_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "recurs_of_id",
                table: "audit_items_history",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "root_cause",
                table: "audit_items_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "audit_items_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recurs_of",
                table: "audit_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "recurs_of_id",
                table: "audit_items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "root_cause",
                table: "audit_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "withheld",
                table: "audit_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_duties",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: true),
                    what_key = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    post_key = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_audit_duties", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_duties_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    audit = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_key = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    post_key = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: true),
                    what_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_duties_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_duty_kinds",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit_kind = table.Column<string>(type: "TEXT", nullable: true),
                    audit_kind_key = table.Column<string>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: true),
                    what_key = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    counts_from = table.Column<string>(type: "TEXT", nullable: true),
                    months = table.Column<long>(type: "INTEGER", nullable: true),
                    days = table.Column<long>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_audit_duty_kinds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_duty_kinds_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    audit_kind = table.Column<string>(type: "TEXT", nullable: true),
                    audit_kind_key = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    counts_from = table.Column<string>(type: "TEXT", nullable: true),
                    days = table.Column<long>(type: "INTEGER", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    months = table.Column<long>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    post = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: true),
                    what_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_duty_kinds_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audit_terms",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    vocabulary = table.Column<string>(type: "TEXT", nullable: true),
                    vocabulary_key = table.Column<string>(type: "TEXT", nullable: true),
                    use = table.Column<string>(type: "TEXT", nullable: true),
                    term = table.Column<string>(type: "TEXT", nullable: true),
                    term_key = table.Column<string>(type: "TEXT", nullable: true),
                    item_kinds = table.Column<string>(type: "TEXT", nullable: true),
                    rank = table.Column<long>(type: "INTEGER", nullable: true),
                    counts = table.Column<bool>(type: "INTEGER", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    definition = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_audit_terms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_terms_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    counts = table.Column<bool>(type: "INTEGER", nullable: true),
                    definition = table.Column<string>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    item_kinds = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rank = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    term = table.Column<string>(type: "TEXT", nullable: true),
                    term_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    use = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    vocabulary = table.Column<string>(type: "TEXT", nullable: true),
                    vocabulary_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_terms_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "executive_bodies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: true),
                    scope_id = table.Column<long>(type: "INTEGER", nullable: true),
                    coordinator = table.Column<string>(type: "TEXT", nullable: true),
                    confirmer = table.Column<string>(type: "TEXT", nullable: true),
                    confirmer_id = table.Column<long>(type: "INTEGER", nullable: true),
                    substitute = table.Column<string>(type: "TEXT", nullable: true),
                    substitute_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number_form = table.Column<string>(type: "TEXT", nullable: true),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_executive_bodies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "executive_bodies_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    confirmer = table.Column<string>(type: "TEXT", nullable: true),
                    confirmer_id = table.Column<long>(type: "INTEGER", nullable: true),
                    coordinator = table.Column<string>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    number_form = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    scope = table.Column<string>(type: "TEXT", nullable: true),
                    scope_id = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    substitute = table.Column<string>(type: "TEXT", nullable: true),
                    substitute_id = table.Column<long>(type: "INTEGER", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_executive_bodies_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "item_relations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    item_key = table.Column<string>(type: "TEXT", nullable: true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    system_id = table.Column<long>(type: "INTEGER", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_item_relations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "item_relations_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    item_key = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    system_id = table.Column<long>(type: "INTEGER", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_relations_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "measure_actions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    measure_key = table.Column<string>(type: "TEXT", nullable: true),
                    measure_id = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: true),
                    what_key = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    condition = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_measure_actions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_actions_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    condition = table.Column<string>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    measure_id = table.Column<long>(type: "INTEGER", nullable: true),
                    measure_key = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    what = table.Column<string>(type: "TEXT", nullable: true),
                    what_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_actions_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "measure_notice_lines",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    notice = table.Column<string>(type: "TEXT", nullable: true),
                    notice_key = table.Column<string>(type: "TEXT", nullable: true),
                    notice_id = table.Column<long>(type: "INTEGER", nullable: true),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    measure_key = table.Column<string>(type: "TEXT", nullable: true),
                    measure_id = table.Column<long>(type: "INTEGER", nullable: true),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    rank = table.Column<long>(type: "INTEGER", nullable: true),
                    fiscal_year = table.Column<long>(type: "INTEGER", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    item_number = table.Column<string>(type: "TEXT", nullable: true),
                    item_kind = table.Column<string>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true),
                    ground = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_event = table.Column<string>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    withheld = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_measure_notice_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_notice_lines_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_event = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    fiscal_year = table.Column<long>(type: "INTEGER", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: true),
                    item = table.Column<string>(type: "TEXT", nullable: true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    item_kind = table.Column<string>(type: "TEXT", nullable: true),
                    item_number = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: true),
                    measure_id = table.Column<long>(type: "INTEGER", nullable: true),
                    measure_key = table.Column<string>(type: "TEXT", nullable: true),
                    notice = table.Column<string>(type: "TEXT", nullable: true),
                    notice_id = table.Column<long>(type: "INTEGER", nullable: true),
                    notice_key = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    rank = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    withheld = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure_notice_lines_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "measure_notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    body_key = table.Column<string>(type: "TEXT", nullable: true),
                    body_id = table.Column<long>(type: "INTEGER", nullable: true),
                    coordinator = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    title_key = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    number_key = table.Column<string>(type: "TEXT", nullable: true),
                    notified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    base_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    remarks = table.Column<string>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    approval = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_measure_notices", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measure_notices_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    approval = table.Column<string>(type: "TEXT", nullable: true),
                    base_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    body = table.Column<string>(type: "TEXT", nullable: true),
                    body_id = table.Column<long>(type: "INTEGER", nullable: true),
                    body_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    coordinator = table.Column<string>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    notified_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    number_key = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    remarks = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    title_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
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
