using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Daicho.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Posts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_user_units",
                table: "user_units");

            migrationBuilder.AddColumn<string>(
                name: "staff_number",
                table: "users",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "staff_number_key",
                table: "users",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<bool>(
                name: "from_post",
                table: "user_units",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "duty",
                table: "posts_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "end_announced_on",
                table: "posts_history",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "holder_number_key",
                table: "posts_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ledgers_in_charge",
                table: "posts_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "seat",
                table: "posts_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "seat_key",
                table: "posts_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "substitute_number",
                table: "posts_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "substitute_number_key",
                table: "posts_history",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "duty",
                table: "posts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<DateOnly>(
                name: "end_announced_on",
                table: "posts",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "holder_number_key",
                table: "posts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "ledgers_in_charge",
                table: "posts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "seat",
                table: "posts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "seat_key",
                table: "posts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "substitute_number",
                table: "posts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "substitute_number_key",
                table: "posts",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddPrimaryKey(
                name: "PK_user_units",
                table: "user_units",
                columns: new[] { "user_id", "unit_id", "from_post" });

            migrationBuilder.CreateIndex(
                name: "ix_users_staff_number_key",
                table: "users",
                column: "staff_number_key",
                unique: true,
                filter: "disabled_at IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_users_staff_number_key",
                table: "users");

            migrationBuilder.DropPrimaryKey(
                name: "PK_user_units",
                table: "user_units");

            migrationBuilder.DropColumn(
                name: "staff_number",
                table: "users");

            migrationBuilder.DropColumn(
                name: "staff_number_key",
                table: "users");

            migrationBuilder.DropColumn(
                name: "from_post",
                table: "user_units");

            migrationBuilder.DropColumn(
                name: "duty",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "end_announced_on",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "holder_number_key",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "ledgers_in_charge",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "seat",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "seat_key",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "substitute_number",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "substitute_number_key",
                table: "posts_history");

            migrationBuilder.DropColumn(
                name: "duty",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "end_announced_on",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "holder_number_key",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "ledgers_in_charge",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "seat",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "seat_key",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "substitute_number",
                table: "posts");

            migrationBuilder.DropColumn(
                name: "substitute_number_key",
                table: "posts");

            migrationBuilder.AddPrimaryKey(
                name: "PK_user_units",
                table: "user_units",
                columns: new[] { "user_id", "unit_id" });
        }
    }
}
