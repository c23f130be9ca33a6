using Daicho.Access;
using Daicho.Discrepancies;
using Daicho.History;
using Daicho.Import;
using Daicho.Jobs;
using Daicho.Ledgers;
using Daicho.Organization;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>
/// The one model for both databases; <see cref="SqliteDb"/> and <see cref="PostgresDb"/> only carry their migrations.
/// Records of ledgers are read through <see cref="LedgerReader"/> and written through <see cref="LedgerWriter"/>.
/// </summary>
public abstract class DaichoDb(DbContextOptions options)
    : IdentityUserContext<UserAccount>(options)
{
    /// <summary>The ledgers of this database.</summary>
    public LedgerCatalog Catalog { get; } = options.GetExtension<CatalogOption>().Catalog;

    /// <summary>The chain of actions.</summary>
    public DbSet<ActionEntry> Actions => Set<ActionEntry>();

    /// <summary>What each action wrote where.</summary>
    public DbSet<ActionContent> ActionContents => Set<ActionContent>();

    /// <summary>What checks found.</summary>
    public DbSet<Discrepancy> Discrepancies => Set<Discrepancy>();

    /// <summary>Steps of discrepancies.</summary>
    public DbSet<DiscrepancyEvent> DiscrepancyEvents => Set<DiscrepancyEvent>();

    /// <summary>Imports that were committed.</summary>
    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    /// <summary>Rows that could not be placed.</summary>
    public DbSet<SetAsideRow> SetAsideRows => Set<SetAsideRow>();

    /// <summary>Work that waits, runs or is done in the background.</summary>
    public DbSet<Job> Jobs => Set<Job>();

    /// <summary>Which unit lies below which.</summary>
    public DbSet<UnitClosure> UnitClosure => Set<UnitClosure>();

    /// <summary>Which account belongs to which unit.</summary>
    public DbSet<UserUnit> UserUnits => Set<UserUnit>();

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RefuseLedgerRows();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RefuseLedgerRows();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        DaichoModel.Build(builder, Catalog);
        SqlNumber.Map(builder);
        if (Database.IsNpgsql())
            DaichoModel.CompareTextBytewise(builder);
        DaichoModel.NameInSnakeCase(builder);
    }

    private void RefuseLedgerRows()
    {
        foreach (var entry in ChangeTracker.Entries().Where(e => e.State is not (EntityState.Unchanged or EntityState.Detached)))
        {
            if (entry.Entity is LedgerRecord or IDictionary<string, object>)
                throw new InvalidOperationException($"{entry.Metadata.GetTableName()}: ledger records are written by LedgerWriter only, so that each change is in the history.");
            // An import remembers that it was undone; nothing else that is proved ever changes.
            if (entry is { Entity: ProvedEntry or ActionEntry or ActionContent, State: EntityState.Modified or EntityState.Deleted }
                && entry is not { Entity: ImportRun, State: EntityState.Modified })
                throw new InvalidOperationException($"{entry.Metadata.GetTableName()}: what is in the history is only ever added.");
        }
    }
}

/// <summary>Daicho's database on SQLite.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : DaichoDb(options);

/// <summary>Daicho's database on PostgreSQL.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : DaichoDb(options);
