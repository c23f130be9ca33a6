using Daicho.Data;
using Microsoft.EntityFrameworkCore.Design;

namespace Daicho.Migrations;

/// <summary>Gives `dotnet ef` a context without a database.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        (SqliteDb)Database.Connect("Data Source=:memory:", Path.GetTempPath()).Open();
}

/// <summary>Gives `dotnet ef` a context without a database.</summary>
internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        (PostgresDb)Database.Connect("Host=localhost", Path.GetTempPath()).Open();
}

internal static class Program
{
    private static void Main() => Console.WriteLine("dotnet ef の起動用です。tools/migrate を使ってください。");
}
