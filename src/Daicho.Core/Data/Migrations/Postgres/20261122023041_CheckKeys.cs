using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CheckKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "lease_state_key",
                table: "computers_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "state_key",
                table: "computers_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "lease_state_key",
                table: "computers",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "state_key",
                table: "computers",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "owner_key",
                table: "audit_items_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "owner_key",
                table: "audit_items",
                type: "text",
                nullable: true,
                collation: "C");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "lease_state_key",
                table: "computers_history");

            migrationBuilder.DropColumn(
                name: "state_key",
                table: "computers_history");

            migrationBuilder.DropColumn(
                name: "lease_state_key",
                table: "computers");

            migrationBuilder.DropColumn(
                name: "state_key",
                table: "computers");

            migrationBuilder.DropColumn(
                name: "owner_key",
                table: "audit_items_history");

            migrationBuilder.DropColumn(
                name: "owner_key",
                table: "audit_items");
        }
    }
}
