using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "action_contents",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    root = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_contents", x => new { x.seq, x.source });
                });

            migrationBuilder.CreateTable(
                name: "actions",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: false),
                    actor_name = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_actions", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "audit_items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    audit_theme = table.Column<string>(type: "TEXT", nullable: true),
                    audit_theme_key = table.Column<string>(type: "TEXT", nullable: true),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", nullable: true),
                    section_key = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    ordinal = table.Column<long>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    owner_key = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    response = table.Column<string>(type: "TEXT", nullable: true),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true),
                    class_key = table.Column<string>(type: "TEXT", nullable: true),
                    page = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    plan_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source_lines = table.Column<string>(type: "TEXT", nullable: true),
                    source_key = table.Column<string>(type: "TEXT", nullable: true),
                    needs_review = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_items_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    audit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    audit_theme = table.Column<string>(type: "TEXT", nullable: true),
                    audit_theme_key = table.Column<string>(type: "TEXT", nullable: true),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true),
                    class_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    finding = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    needs_review = table.Column<string>(type: "TEXT", nullable: true),
                    number = table.Column<string>(type: "TEXT", nullable: true),
                    ordinal = table.Column<long>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    owner_key = table.Column<string>(type: "TEXT", nullable: true),
                    page = table.Column<string>(type: "TEXT", nullable: true),
                    plan_only = table.Column<bool>(type: "INTEGER", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    response = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", nullable: true),
                    section_key = table.Column<string>(type: "TEXT", nullable: true),
                    source_key = table.Column<string>(type: "TEXT", nullable: true),
                    source_lines = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_items_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "audits",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    fiscal_year = table.Column<long>(type: "INTEGER", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    kind_key = table.Column<string>(type: "TEXT", nullable: true),
                    government = table.Column<string>(type: "TEXT", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    theme_key = table.Column<string>(type: "TEXT", nullable: true),
                    auditor = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    gazette_name = table.Column<string>(type: "TEXT", nullable: true),
                    gazette_number = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audits_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    auditor = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    fiscal_year = table.Column<long>(type: "INTEGER", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    gazette_name = table.Column<string>(type: "TEXT", nullable: true),
                    gazette_number = table.Column<string>(type: "TEXT", nullable: true),
                    government = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    kind_key = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    theme = table.Column<string>(type: "TEXT", nullable: true),
                    theme_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audits_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "check_parameters",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    check_id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    value = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_parameters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "check_parameters_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    check_id = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_parameters_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "check_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    check_id = table.Column<string>(type: "TEXT", nullable: false),
                    business_date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    hits = table.Column<long>(type: "INTEGER", nullable: false),
                    opened = table.Column<long>(type: "INTEGER", nullable: false),
                    recurred = table.Column<long>(type: "INTEGER", nullable: false),
                    closed = table.Column<long>(type: "INTEGER", nullable: false),
                    milliseconds = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_check_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_comments", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "computers",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    asset_number = table.Column<string>(type: "TEXT", nullable: true),
                    asset_number_key = table.Column<string>(type: "TEXT", nullable: true),
                    product_name = table.Column<string>(type: "TEXT", nullable: true),
                    product_name_key = table.Column<string>(type: "TEXT", nullable: true),
                    model = table.Column<string>(type: "TEXT", nullable: true),
                    serial_number = table.Column<string>(type: "TEXT", nullable: true),
                    serial_number_key = table.Column<string>(type: "TEXT", nullable: true),
                    introduced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lease_start_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lease_end_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lease_state = table.Column<string>(type: "TEXT", nullable: true),
                    lease_state_key = table.Column<string>(type: "TEXT", nullable: true),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    location_key = table.Column<string>(type: "TEXT", nullable: true),
                    origin = table.Column<string>(type: "TEXT", nullable: true),
                    origin_key = table.Column<string>(type: "TEXT", nullable: true),
                    origin_unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_name_key = table.Column<string>(type: "TEXT", nullable: true),
                    ip_address = table.Column<string>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    remark_key = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    state_key = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_computers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "computers_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    asset_number = table.Column<string>(type: "TEXT", nullable: true),
                    asset_number_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    introduced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ip_address = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    lease_end_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lease_start_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    lease_state = table.Column<string>(type: "TEXT", nullable: true),
                    lease_state_key = table.Column<string>(type: "TEXT", nullable: true),
                    location = table.Column<string>(type: "TEXT", nullable: true),
                    location_key = table.Column<string>(type: "TEXT", nullable: true),
                    model = table.Column<string>(type: "TEXT", nullable: true),
                    origin = table.Column<string>(type: "TEXT", nullable: true),
                    origin_key = table.Column<string>(type: "TEXT", nullable: true),
                    origin_unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    product_name = table.Column<string>(type: "TEXT", nullable: true),
                    product_name_key = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    remark = table.Column<string>(type: "TEXT", nullable: true),
                    remark_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    serial_number = table.Column<string>(type: "TEXT", nullable: true),
                    serial_number_key = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    state_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_name_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_computers_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    xml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "discrepancies",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    check_id = table.Column<string>(type: "TEXT", nullable: false),
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    opened_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    excepted_until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    baseline = table.Column<bool>(type: "INTEGER", nullable: false),
                    state_seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discrepancies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "discrepancy_events",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    discrepancy_id = table.Column<long>(type: "INTEGER", nullable: false),
                    check_id = table.Column<string>(type: "TEXT", nullable: true),
                    record_id = table.Column<long>(type: "INTEGER", nullable: true),
                    from_state = table.Column<int>(type: "INTEGER", nullable: true),
                    to_state = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_discrepancy_events", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "erasures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    record_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_erasures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evidence_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "import_mappings",
                columns: table => new
                {
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    signature = table.Column<string>(type: "TEXT", nullable: false),
                    columns = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_mappings", x => new { x.ledger, x.signature });
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ledger = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    encoding = table.Column<string>(type: "TEXT", nullable: true),
                    sheet = table.Column<string>(type: "TEXT", nullable: true),
                    mapping = table.Column<string>(type: "TEXT", nullable: false),
                    read = table.Column<long>(type: "INTEGER", nullable: false),
                    added = table.Column<long>(type: "INTEGER", nullable: false),
                    updated = table.Column<long>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    set_aside = table.Column<long>(type: "INTEGER", nullable: false),
                    not_in_file = table.Column<long>(type: "INTEGER", nullable: false),
                    closed = table.Column<long>(type: "INTEGER", nullable: false),
                    baseline = table.Column<bool>(type: "INTEGER", nullable: false),
                    undone_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_subject = table.Column<string>(type: "TEXT", nullable: true),
                    item_subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    owner_key = table.Column<string>(type: "TEXT", nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: true),
                    @class = table.Column<string>(name: "class", type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_event = table.Column<string>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "measures_history",
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
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    item_subject = table.Column<string>(type: "TEXT", nullable: true),
                    item_subject_key = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    owner_key = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_number = table.Column<string>(type: "TEXT", nullable: true),
                    staff_number_key = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    reading = table.Column<string>(type: "TEXT", nullable: true),
                    unit_name = table.Column<string>(type: "TEXT", nullable: true),
                    post_name = table.Column<string>(type: "TEXT", nullable: true),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    post_name = table.Column<string>(type: "TEXT", nullable: true),
                    reading = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    staff_number = table.Column<string>(type: "TEXT", nullable: true),
                    staff_number_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    unit_name = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "posts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    unit_name = table.Column<string>(type: "TEXT", nullable: true),
                    holder = table.Column<string>(type: "TEXT", nullable: true),
                    holder_number = table.Column<string>(type: "TEXT", nullable: true),
                    substitute = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    announced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "posts_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    announced_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: true),
                    holder_number = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    substitute = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    unit_name = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posts_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "set_aside_rows",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    import_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    row_number = table.Column<long>(type: "INTEGER", nullable: false),
                    cells = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_set_aside_rows", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "system_costs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    system_name = table.Column<string>(type: "TEXT", nullable: true),
                    system_name_key = table.Column<string>(type: "TEXT", nullable: true),
                    system_id = table.Column<long>(type: "INTEGER", nullable: true),
                    fiscal_year = table.Column<long>(type: "INTEGER", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    category_key = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    printed_total = table.Column<long>(type: "INTEGER", nullable: true),
                    rounding_unit = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_system_costs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "system_costs_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    category_key = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    fiscal_year = table.Column<long>(type: "INTEGER", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    printed_total = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    rounding_unit = table.Column<long>(type: "INTEGER", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    system_id = table.Column<long>(type: "INTEGER", nullable: true),
                    system_name = table.Column<string>(type: "TEXT", nullable: true),
                    system_name_key = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_system_costs_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "systems",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    former_names = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    owner_key = table.Column<string>(type: "TEXT", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    hosting = table.Column<string>(type: "TEXT", nullable: true),
                    confidentiality = table.Column<long>(type: "INTEGER", nullable: true),
                    integrity = table.Column<long>(type: "INTEGER", nullable: true),
                    availability = table.Column<long>(type: "INTEGER", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    needs_review = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_systems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "systems_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    availability = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    confidentiality = table.Column<long>(type: "INTEGER", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    form = table.Column<string>(type: "TEXT", nullable: true),
                    former_names = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    hosting = table.Column<string>(type: "TEXT", nullable: true),
                    integrity = table.Column<long>(type: "INTEGER", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    needs_review = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    owner_key = table.Column<string>(type: "TEXT", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_systems_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "unit_closure",
                columns: table => new
                {
                    ancestor_id = table.Column<long>(type: "INTEGER", nullable: false),
                    descendant_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_unit_closure", x => new { x.descendant_id, x.ancestor_id });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    other_names = table.Column<string>(type: "TEXT", nullable: true),
                    former_names = table.Column<string>(type: "TEXT", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    successor = table.Column<string>(type: "TEXT", nullable: true),
                    shared_address = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    former_names = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    name_key = table.Column<string>(type: "TEXT", nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: true),
                    other_names = table.Column<string>(type: "TEXT", nullable: true),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    parent_id = table.Column<long>(type: "INTEGER", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    search_key = table.Column<string>(type: "TEXT", nullable: true),
                    shared_address = table.Column<string>(type: "TEXT", nullable: true),
                    successor = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_units_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "user_units",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_units", x => new { x.user_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", nullable: false),
                    roles = table.Column<int>(type: "INTEGER", nullable: false),
                    engaged_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    engaged_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "FK_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "FK_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "FK_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_actions_at",
                table: "actions",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_audit_id",
                table: "audit_items",
                column: "audit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_from_seq",
                table: "audit_items",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_kind",
                table: "audit_items",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_number",
                table: "audit_items",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_record_key",
                table: "audit_items",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_state",
                table: "audit_items",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_unit_id",
                table: "audit_items",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_history_from_seq",
                table: "audit_items_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_history_to_seq",
                table: "audit_items_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audits_fiscal_year",
                table: "audits",
                column: "fiscal_year");

            migrationBuilder.CreateIndex(
                name: "ix_audits_from_seq",
                table: "audits",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audits_record_key",
                table: "audits",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audits_unit_id",
                table: "audits",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audits_history_from_seq",
                table: "audits_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_audits_history_to_seq",
                table: "audits_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_check_id",
                table: "check_parameters",
                column: "check_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_from_seq",
                table: "check_parameters",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_record_key",
                table: "check_parameters",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_unit_id",
                table: "check_parameters",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_history_from_seq",
                table: "check_parameters_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_history_to_seq",
                table: "check_parameters_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_check_runs_check_id",
                table: "check_runs",
                column: "check_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_runs_seq",
                table: "check_runs",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_comments_seq",
                table: "comments",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_comments_subject",
                table: "comments",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_computers_from_seq",
                table: "computers",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_computers_introduced_on",
                table: "computers",
                column: "introduced_on");

            migrationBuilder.CreateIndex(
                name: "ix_computers_lease_end_on",
                table: "computers",
                column: "lease_end_on");

            migrationBuilder.CreateIndex(
                name: "ix_computers_record_key",
                table: "computers",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_computers_serial_number_key",
                table: "computers",
                column: "serial_number_key");

            migrationBuilder.CreateIndex(
                name: "ix_computers_unit_id",
                table: "computers",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_computers_history_from_seq",
                table: "computers_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_computers_history_to_seq",
                table: "computers_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_discrepancies_check_id_record_id",
                table: "discrepancies",
                columns: new[] { "check_id", "record_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_discrepancies_ledger_record_id",
                table: "discrepancies",
                columns: new[] { "ledger", "record_id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancies_state_check_id_unit_id",
                table: "discrepancies",
                columns: new[] { "state", "check_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancies_unit_id_state",
                table: "discrepancies",
                columns: new[] { "unit_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_events_discrepancy_id",
                table: "discrepancy_events",
                column: "discrepancy_id");

            migrationBuilder.CreateIndex(
                name: "ix_discrepancy_events_seq",
                table: "discrepancy_events",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_erasures_seq",
                table: "erasures",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_seq",
                table: "evidence_files",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_files_subject",
                table: "evidence_files",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_import_runs_seq",
                table: "import_runs",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_measures_due_on",
                table: "measures",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_measures_from_seq",
                table: "measures",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measures_item_id",
                table: "measures",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_measures_record_key",
                table: "measures",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_state",
                table: "measures",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_measures_unit_id",
                table: "measures",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_measures_history_from_seq",
                table: "measures_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_measures_history_to_seq",
                table: "measures_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_people_from_seq",
                table: "people",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_people_name",
                table: "people",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_people_record_key",
                table: "people",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_unit_id",
                table: "people",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_history_from_seq",
                table: "people_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_people_history_to_seq",
                table: "people_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_posts_from_seq",
                table: "posts",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_posts_name_key",
                table: "posts",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_posts_record_key",
                table: "posts",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_posts_unit_id",
                table: "posts",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_posts_history_from_seq",
                table: "posts_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_posts_history_to_seq",
                table: "posts_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_set_aside_rows_import_seq",
                table: "set_aside_rows",
                column: "import_seq");

            migrationBuilder.CreateIndex(
                name: "ix_set_aside_rows_seq",
                table: "set_aside_rows",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_amount",
                table: "system_costs",
                column: "amount");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_fiscal_year",
                table: "system_costs",
                column: "fiscal_year");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_from_seq",
                table: "system_costs",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_record_key",
                table: "system_costs",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_system_id",
                table: "system_costs",
                column: "system_id");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_system_name_key",
                table: "system_costs",
                column: "system_name_key");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_unit_id",
                table: "system_costs",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_history_from_seq",
                table: "system_costs_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_history_to_seq",
                table: "system_costs_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_systems_form",
                table: "systems",
                column: "form");

            migrationBuilder.CreateIndex(
                name: "ix_systems_from_seq",
                table: "systems",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_systems_name_key",
                table: "systems",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_systems_owner_key",
                table: "systems",
                column: "owner_key");

            migrationBuilder.CreateIndex(
                name: "ix_systems_record_key",
                table: "systems",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_systems_unit_id",
                table: "systems",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_systems_history_from_seq",
                table: "systems_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_systems_history_to_seq",
                table: "systems_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_unit_closure_ancestor_id",
                table: "unit_closure",
                column: "ancestor_id");

            migrationBuilder.CreateIndex(
                name: "ix_units_from_seq",
                table: "units",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_units_name_key",
                table: "units",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_units_record_key",
                table: "units",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_units_unit_id",
                table: "units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_units_history_from_seq",
                table: "units_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_units_history_to_seq",
                table: "units_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_email",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_contents");

            migrationBuilder.DropTable(
                name: "actions");

            migrationBuilder.DropTable(
                name: "audit_items");

            migrationBuilder.DropTable(
                name: "audit_items_history");

            migrationBuilder.DropTable(
                name: "audits");

            migrationBuilder.DropTable(
                name: "audits_history");

            migrationBuilder.DropTable(
                name: "check_parameters");

            migrationBuilder.DropTable(
                name: "check_parameters_history");

            migrationBuilder.DropTable(
                name: "check_runs");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropTable(
                name: "computers");

            migrationBuilder.DropTable(
                name: "computers_history");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "discrepancies");

            migrationBuilder.DropTable(
                name: "discrepancy_events");

            migrationBuilder.DropTable(
                name: "erasures");

            migrationBuilder.DropTable(
                name: "evidence_files");

            migrationBuilder.DropTable(
                name: "import_mappings");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropTable(
                name: "measures_history");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "people_history");

            migrationBuilder.DropTable(
                name: "posts");

            migrationBuilder.DropTable(
                name: "posts_history");

            migrationBuilder.DropTable(
                name: "set_aside_rows");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "system_costs");

            migrationBuilder.DropTable(
                name: "system_costs_history");

            migrationBuilder.DropTable(
                name: "systems");

            migrationBuilder.DropTable(
                name: "systems_history");

            migrationBuilder.DropTable(
                name: "unit_closure");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropTable(
                name: "units_history");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "user_units");

            migrationBuilder.DropTable(
                name: "users");
        }
    }
}
