using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class NoticesAndForms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inquiry_definitions");

            migrationBuilder.CreateTable(
                name: "inquiry_definition_versions",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    definition_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    json = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_definition_versions", x => x.id);
                });

            migrationBuilder.AddColumn<long>(
                name: "about_id",
                table: "inquiries",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "about_ledger",
                table: "inquiries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "inquiries",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_calendar_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    day = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_days_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "notice_mail_lines",
                columns: table => new
                {
                    mail_id = table.Column<long>(type: "bigint", nullable: false),
                    notice_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_mail_lines", x => new { x.mail_id, x.notice_id });
                });

            migrationBuilder.CreateTable(
                name: "notice_mails",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    made_seq = table.Column<long>(type: "bigint", nullable: false),
                    occasion = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    recipient = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    subject = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    state = table.Column<int>(type: "integer", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    claimed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    read_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    notices = table.Column<int>(type: "integer", nullable: false),
                    mails = table.Column<int>(type: "integer", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    about = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ledger_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    column_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    timing = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
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
                    table.PrimaryKey("PK_notice_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_steps_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    about = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    addressee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    column_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    erased_seq = table.Column<long>(type: "bigint", nullable: true),
                    extra = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from_seq = table.Column<long>(type: "bigint", nullable: false),
                    leaf = table.Column<byte[]>(type: "bytea", nullable: false),
                    ledger_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    record_key = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    timing = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    to_seq = table.Column<long>(type: "bigint", nullable: false),
                    unit_id = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_steps_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "notice_tries",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    mail_id = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    address = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    error = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_tries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    notice_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    about = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    to = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit_id = table.Column<long>(type: "bigint", nullable: true),
                    person_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    askers = table.Column<int>(type: "integer", nullable: false),
                    urgency = table.Column<int>(type: "integer", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    href = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_definition_versions_definition_id_version",
                table: "inquiry_definition_versions",
                columns: new[] { "definition_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_definition_versions_seq",
                table: "inquiry_definition_versions",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_day_closed_on",
                table: "calendar_days",
                columns: new[] { "day", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_from_seq",
                table: "calendar_days",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_record_key",
                table: "calendar_days",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_unit_id_closed_on",
                table: "calendar_days",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_with_extra",
                table: "calendar_days",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_history_from_seq",
                table: "calendar_days_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_days_history_to_seq",
                table: "calendar_days_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_notice_mail_lines_notice_id",
                table: "notice_mail_lines",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_mails_account_id",
                table: "notice_mails",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_mails_recipient_on_occasion",
                table: "notice_mails",
                columns: new[] { "recipient", "on", "occasion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_mails_state",
                table: "notice_mails",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_notice_mails_unit_id",
                table: "notice_mails",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_runs_seq",
                table: "notice_runs",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_notice_steps_from_seq",
                table: "notice_steps",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_notice_steps_record_key",
                table: "notice_steps",
                column: "record_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notice_steps_unit_id_closed_on",
                table: "notice_steps",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_steps_with_extra",
                table: "notice_steps",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_notice_steps_history_from_seq",
                table: "notice_steps_history",
                column: "from_seq");

            migrationBuilder.CreateIndex(
                name: "ix_notice_steps_history_to_seq",
                table: "notice_steps_history",
                column: "to_seq");

            migrationBuilder.CreateIndex(
                name: "ix_notice_tries_mail_id",
                table: "notice_tries",
                column: "mail_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_tries_seq",
                table: "notice_tries",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_notices_notice_key",
                table: "notices",
                column: "notice_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_notices_seq",
                table: "notices",
                column: "seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inquiry_definition_versions");

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

            migrationBuilder.DropTable(
                name: "calendar_days");

            migrationBuilder.DropTable(
                name: "calendar_days_history");

            migrationBuilder.DropTable(
                name: "notice_mail_lines");

            migrationBuilder.DropTable(
                name: "notice_mails");

            migrationBuilder.DropTable(
                name: "notice_runs");

            migrationBuilder.DropTable(
                name: "notice_steps");

            migrationBuilder.DropTable(
                name: "notice_steps_history");

            migrationBuilder.DropTable(
                name: "notice_tries");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropColumn(
                name: "about_id",
                table: "inquiries");

            migrationBuilder.DropColumn(
                name: "about_ledger",
                table: "inquiries");

            migrationBuilder.DropColumn(
                name: "purpose",
                table: "inquiries");
        }
    }
}
