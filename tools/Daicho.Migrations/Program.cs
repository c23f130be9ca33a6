using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Daicho.Migrations;

/// <summary>Gives `dotnet ef` a context without a database.</summary>
internal sealed class SqliteFactory : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDb>().UseSqlite("Data Source=:memory:").Options, LedgerCatalog.Shipped);
}

/// <summary>Gives `dotnet ef` a context without a database.</summary>
internal sealed class PostgresFactory : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql("Host=localhost").Options, LedgerCatalog.Shipped);
}

internal static class Program
{
    private static void Main() => Console.WriteLine("dotnet ef の起動用です。tools/migrate を使ってください。");
}
