using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Publications : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "publication_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_files", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publication_steps",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    approver = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_number = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    document_date = table.Column<DateOnly>(type: "date", nullable: true),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publication_steps", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    gazette = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    items = table.Column<int>(type: "integer", nullable: false),
                    notices = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    layout = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    correction = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    hides_earlier = table.Column<bool>(type: "boolean", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    seq = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publications", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_publication_files_number_version_kind",
                table: "publication_files",
                columns: new[] { "number", "version", "kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publication_files_seq",
                table: "publication_files",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_publication_steps_number_version",
                table: "publication_steps",
                columns: new[] { "number", "version" });

            migrationBuilder.CreateIndex(
                name: "ix_publication_steps_seq",
                table: "publication_steps",
                column: "seq");

            migrationBuilder.CreateIndex(
                name: "ix_publications_number_version",
                table: "publications",
                columns: new[] { "number", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_seq",
                table: "publications",
                column: "seq");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "publication_files");

            migrationBuilder.DropTable(
                name: "publication_steps");

            migrationBuilder.DropTable(
                name: "publications");
        }
    }
}
