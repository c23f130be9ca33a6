using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    definition_id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inquiry_definition_versions", x => x.id);
                });

            migrationBuilder.AddColumn<long>(
                name: "about_id",
                table: "inquiries",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "about_ledger",
                table: "inquiries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                table: "inquiries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "calendar_days",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_calendar_days", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_days_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_calendar_days_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "notice_mail_lines",
                columns: table => new
                {
                    mail_id = table.Column<long>(type: "INTEGER", nullable: false),
                    notice_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_mail_lines", x => new { x.mail_id, x.notice_id });
                });

            migrationBuilder.CreateTable(
                name: "notice_mails",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    made_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    occasion = table.Column<string>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    account_id = table.Column<string>(type: "TEXT", nullable: true),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    claimed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_mails", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    notices = table.Column<int>(type: "INTEGER", nullable: false),
                    mails = table.Column<int>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    ledger_id = table.Column<string>(type: "TEXT", nullable: true),
                    column_id = table.Column<string>(type: "TEXT", nullable: true),
                    timing = table.Column<string>(type: "TEXT", nullable: true),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_notice_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_steps_history",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: true),
                    addressee = table.Column<string>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    column_id = table.Column<string>(type: "TEXT", nullable: true),
                    erased_seq = table.Column<long>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: true),
                    from_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    leaf = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ledger_id = table.Column<string>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", nullable: true),
                    record_key = table.Column<string>(type: "TEXT", nullable: true),
                    timing = table.Column<string>(type: "TEXT", nullable: true),
                    to_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_steps_history", x => new { x.id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "notice_tries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    mail_id = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notice_tries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    notice_key = table.Column<string>(type: "TEXT", nullable: false),
                    about = table.Column<string>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", nullable: false),
                    to = table.Column<string>(type: "TEXT", nullable: false),
                    unit_id = table.Column<long>(type: "INTEGER", nullable: true),
                    person_id = table.Column<string>(type: "TEXT", nullable: true),
                    askers = table.Column<int>(type: "INTEGER", nullable: false),
                    urgency = table.Column<int>(type: "INTEGER", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    href = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    json = table.Column<string>(type: "TEXT", nullable: false)
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
