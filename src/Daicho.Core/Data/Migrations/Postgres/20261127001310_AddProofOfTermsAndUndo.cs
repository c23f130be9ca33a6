using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
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
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_on",
                table: "discrepancy_events",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "excepted_until",
                table: "discrepancy_events",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_terms",
                table: "discrepancy_events",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "opened_on",
                table: "discrepancy_events",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "import_undos",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    import_seq = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
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
