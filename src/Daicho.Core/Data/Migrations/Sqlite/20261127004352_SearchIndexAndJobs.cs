using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SearchIndexAndJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_units_name_key",
                table: "units");

            migrationBuilder.DropIndex(
                name: "ix_units_unit_id",
                table: "units");

            migrationBuilder.DropIndex(
                name: "ix_systems_form",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_systems_name_key",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_systems_owner_key",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_systems_unit_id",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_amount",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_fiscal_year",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_system_name_key",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_unit_id",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_posts_name_key",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_posts_unit_id",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_people_name",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_people_unit_id",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_measures_due_on",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_state",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_unit_id",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_computers_introduced_on",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_computers_lease_end_on",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_computers_serial_number_key",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_computers_unit_id",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_check_parameters_check_id",
                table: "check_parameters");

            migrationBuilder.DropIndex(
                name: "ix_check_parameters_unit_id",
                table: "check_parameters");

            migrationBuilder.DropIndex(
                name: "ix_audits_fiscal_year",
                table: "audits");

            migrationBuilder.DropIndex(
                name: "ix_audits_unit_id",
                table: "audits");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_kind",
                table: "audit_items");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_number",
                table: "audit_items");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_state",
                table: "audit_items");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_unit_id",
                table: "audit_items");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "units_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "units");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "systems_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "systems");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "system_costs_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "system_costs");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "people_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "people");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "measures_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "measures");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "computers_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "computers");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "check_parameters_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "check_parameters");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "audits_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "audits");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "audit_items_history");

            migrationBuilder.DropColumn(
                name: "search_key",
                table: "audit_items");

            migrationBuilder.CreateTable(
                name: "jobs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    arguments = table.Column<string>(type: "TEXT", nullable: false),
                    actor_id = table.Column<string>(type: "TEXT", nullable: true),
                    queued_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    worker = table.Column<string>(type: "TEXT", nullable: true),
                    heartbeat_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    progress = table.Column<double>(type: "REAL", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_jobs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_units_name_key_closed_on",
                table: "units",
                columns: new[] { "name_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_units_unit_id_closed_on",
                table: "units",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_units_with_extra",
                table: "units",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_systems_form_closed_on",
                table: "systems",
                columns: new[] { "form", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_systems_name_key_closed_on",
                table: "systems",
                columns: new[] { "name_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_systems_owner_key_closed_on",
                table: "systems",
                columns: new[] { "owner_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_systems_unit_id_closed_on",
                table: "systems",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_systems_with_extra",
                table: "systems",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_amount_closed_on",
                table: "system_costs",
                columns: new[] { "amount", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_fiscal_year_closed_on",
                table: "system_costs",
                columns: new[] { "fiscal_year", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_system_name_key_closed_on",
                table: "system_costs",
                columns: new[] { "system_name_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_unit_id_closed_on",
                table: "system_costs",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_with_extra",
                table: "system_costs",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_posts_name_key_closed_on",
                table: "posts",
                columns: new[] { "name_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_unit_id_closed_on",
                table: "posts",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_posts_with_extra",
                table: "posts",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_people_name_closed_on",
                table: "people",
                columns: new[] { "name", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_people_unit_id_closed_on",
                table: "people",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_people_with_extra",
                table: "people",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measures_due_on_closed_on",
                table: "measures",
                columns: new[] { "due_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_state_closed_on",
                table: "measures",
                columns: new[] { "state", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_unit_id_closed_on",
                table: "measures",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_measures_with_extra",
                table: "measures",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_computers_introduced_on_closed_on",
                table: "computers",
                columns: new[] { "introduced_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_computers_lease_end_on_closed_on",
                table: "computers",
                columns: new[] { "lease_end_on", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_computers_serial_number_key_closed_on",
                table: "computers",
                columns: new[] { "serial_number_key", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_computers_unit_id_closed_on",
                table: "computers",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_computers_with_extra",
                table: "computers",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_check_id_closed_on",
                table: "check_parameters",
                columns: new[] { "check_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_unit_id_closed_on",
                table: "check_parameters",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_with_extra",
                table: "check_parameters",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audits_fiscal_year_closed_on",
                table: "audits",
                columns: new[] { "fiscal_year", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_unit_id_closed_on",
                table: "audits",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audits_with_extra",
                table: "audits",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_kind_closed_on",
                table: "audit_items",
                columns: new[] { "kind", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_number_closed_on",
                table: "audit_items",
                columns: new[] { "number", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_state_closed_on",
                table: "audit_items",
                columns: new[] { "state", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_unit_id_closed_on",
                table: "audit_items",
                columns: new[] { "unit_id", "closed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_with_extra",
                table: "audit_items",
                column: "id",
                filter: "extra IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_jobs_state_id",
                table: "jobs",
                columns: new[] { "state", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "jobs");

            migrationBuilder.DropIndex(
                name: "ix_units_name_key_closed_on",
                table: "units");

            migrationBuilder.DropIndex(
                name: "ix_units_unit_id_closed_on",
                table: "units");

            migrationBuilder.DropIndex(
                name: "ix_units_with_extra",
                table: "units");

            migrationBuilder.DropIndex(
                name: "ix_systems_form_closed_on",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_systems_name_key_closed_on",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_systems_owner_key_closed_on",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_systems_unit_id_closed_on",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_systems_with_extra",
                table: "systems");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_amount_closed_on",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_fiscal_year_closed_on",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_system_name_key_closed_on",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_unit_id_closed_on",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_system_costs_with_extra",
                table: "system_costs");

            migrationBuilder.DropIndex(
                name: "ix_posts_name_key_closed_on",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_posts_unit_id_closed_on",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_posts_with_extra",
                table: "posts");

            migrationBuilder.DropIndex(
                name: "ix_people_name_closed_on",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_people_unit_id_closed_on",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_people_with_extra",
                table: "people");

            migrationBuilder.DropIndex(
                name: "ix_measures_due_on_closed_on",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_state_closed_on",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_unit_id_closed_on",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_with_extra",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_computers_introduced_on_closed_on",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_computers_lease_end_on_closed_on",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_computers_serial_number_key_closed_on",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_computers_unit_id_closed_on",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_computers_with_extra",
                table: "computers");

            migrationBuilder.DropIndex(
                name: "ix_check_parameters_check_id_closed_on",
                table: "check_parameters");

            migrationBuilder.DropIndex(
                name: "ix_check_parameters_unit_id_closed_on",
                table: "check_parameters");

            migrationBuilder.DropIndex(
                name: "ix_check_parameters_with_extra",
                table: "check_parameters");

            migrationBuilder.DropIndex(
                name: "ix_audits_fiscal_year_closed_on",
                table: "audits");

            migrationBuilder.DropIndex(
                name: "ix_audits_unit_id_closed_on",
                table: "audits");

            migrationBuilder.DropIndex(
                name: "ix_audits_with_extra",
                table: "audits");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_kind_closed_on",
                table: "audit_items");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_number_closed_on",
                table: "audit_items");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_state_closed_on",
                table: "audit_items");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_unit_id_closed_on",
                table: "audit_items");

            migrationBuilder.DropIndex(
                name: "ix_audit_items_with_extra",
                table: "audit_items");

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "units_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "units",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "systems_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "systems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "system_costs_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "system_costs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "posts_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "posts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "people_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "measures_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "measures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "computers_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "computers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "check_parameters_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "check_parameters",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "audits_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "audits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "audit_items_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "search_key",
                table: "audit_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "ix_units_name_key",
                table: "units",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_units_unit_id",
                table: "units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_systems_form",
                table: "systems",
                column: "form");

            migrationBuilder.CreateIndex(
                name: "ix_systems_name_key",
                table: "systems",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_systems_owner_key",
                table: "systems",
                column: "owner_key");

            migrationBuilder.CreateIndex(
                name: "ix_systems_unit_id",
                table: "systems",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_amount",
                table: "system_costs",
                column: "amount");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_fiscal_year",
                table: "system_costs",
                column: "fiscal_year");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_system_name_key",
                table: "system_costs",
                column: "system_name_key");

            migrationBuilder.CreateIndex(
                name: "ix_system_costs_unit_id",
                table: "system_costs",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_posts_name_key",
                table: "posts",
                column: "name_key");

            migrationBuilder.CreateIndex(
                name: "ix_posts_unit_id",
                table: "posts",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_people_name",
                table: "people",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_people_unit_id",
                table: "people",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_measures_due_on",
                table: "measures",
                column: "due_on");

            migrationBuilder.CreateIndex(
                name: "ix_measures_state",
                table: "measures",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_measures_unit_id",
                table: "measures",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_computers_introduced_on",
                table: "computers",
                column: "introduced_on");

            migrationBuilder.CreateIndex(
                name: "ix_computers_lease_end_on",
                table: "computers",
                column: "lease_end_on");

            migrationBuilder.CreateIndex(
                name: "ix_computers_serial_number_key",
                table: "computers",
                column: "serial_number_key");

            migrationBuilder.CreateIndex(
                name: "ix_computers_unit_id",
                table: "computers",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_check_id",
                table: "check_parameters",
                column: "check_id");

            migrationBuilder.CreateIndex(
                name: "ix_check_parameters_unit_id",
                table: "check_parameters",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audits_fiscal_year",
                table: "audits",
                column: "fiscal_year");

            migrationBuilder.CreateIndex(
                name: "ix_audits_unit_id",
                table: "audits",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_kind",
                table: "audit_items",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_number",
                table: "audit_items",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_state",
                table: "audit_items",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_audit_items_unit_id",
                table: "audit_items",
                column: "unit_id");
        }
    }
}
