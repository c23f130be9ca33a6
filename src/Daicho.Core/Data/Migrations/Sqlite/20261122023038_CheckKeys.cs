using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state_key",
                table: "computers_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "lease_state_key",
                table: "computers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state_key",
                table: "computers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner_key",
                table: "audit_items_history",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "owner_key",
                table: "audit_items",
                type: "TEXT",
                nullable: true);
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
