using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddProofOfTermsAndUndo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "baseline",
                table: "discrepancy_events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "discrepancy_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "excepted_until",
                table: "discrepancy_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_terms",
                table: "discrepancy_events",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "opened_on",
                table: "discrepancy_events",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "import_undos",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    import_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_undos", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_import_undos_import_seq",
                table: "import_undos",
                column: "import_seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_undos_seq",
                table: "import_undos",
                column: "seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "import_undos");

            migrationBuilder.DropColumn(
                name: "baseline",
                table: "discrepancy_events");

            migrationBuilder.DropColumn(
                name: "due_on",
                table: "discrepancy_events");

            migrationBuilder.DropColumn(
                name: "excepted_until",
                table: "discrepancy_events");

            migrationBuilder.DropColumn(
                name: "has_terms",
                table: "discrepancy_events");

            migrationBuilder.DropColumn(
                name: "opened_on",
                table: "discrepancy_events");
        }
    }
}
