using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Handovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "handover_entries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    post_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_handover_entries", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_handover_entries_post_id",
                table: "handover_entries",
                column: "post_id");

            migrationBuilder.CreateIndex(
                name: "ix_handover_entries_seq",
                table: "handover_entries",
                column: "seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "handover_entries");
        }
    }
}
