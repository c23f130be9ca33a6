using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Daicho.Data;

/// <summary>The ledgers of a database as an option of its contexts, so that contexts can be used again for other requests.</summary>
internal sealed class CatalogOption(LedgerCatalog catalog) : IDbContextOptionsExtension
{
    private ExtensionInfo? info;

    /// <summary>The ledgers.</summary>
    public LedgerCatalog Catalog { get; } = catalog;

    /// <inheritdoc />
    public DbContextOptionsExtensionInfo Info => info ??= new ExtensionInfo(this);

    /// <inheritdoc />
    public void ApplyServices(IServiceCollection services)
    {
        // Contexts read the catalog from their options; no service needs it.
    }

    /// <inheritdoc />
    public void Validate(IDbContextOptions options)
    {
        // Any catalog will do.
    }

    // Databases with different ledgers share EF's services; the model is told apart by CatalogModelCacheKey.
    private sealed class ExtensionInfo(IDbContextOptionsExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is ExtensionInfo;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
            // Nothing that says more than the ledgers' own declarations.
        }
    }
}
