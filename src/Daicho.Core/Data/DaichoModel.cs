using Daicho.Access;
using Daicho.Checks;
using Daicho.Discrepancies;
using Daicho.Evidence;
using Daicho.History;
using Daicho.Import;
using Daicho.Inquiries;
using Daicho.Notices;
using Daicho.Jobs;
using Daicho.Ledgers;
using Daicho.Ledgers.Editing;
using Daicho.Ledgers.Views;
using Daicho.Organization;
using Microsoft.AspNetCore.Identity;
using Daicho.Summaries;
using Daicho.Transfers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Data;

/// <summary>The tables: every ledger with its history twin from its declaration, and the product's own.</summary>
internal static class DaichoModel
{
    public static void Build(ModelBuilder builder, LedgerCatalog catalog)
    {
        foreach (var ledger in catalog.All)
            LedgerModel.Add(builder, ledger);

        builder.Entity<ActionEntry>(e =>
        {
            e.ToTable("actions").HasKey(x => x.Seq);
            e.Property(x => x.Seq).ValueGeneratedNever();
            e.HasIndex(x => x.At);
        });
        builder.Entity<ActionContent>().ToTable("action_contents").HasKey(x => new { x.Seq, x.Source });
        builder.Entity<UnitClosure>(e =>
        {
            e.ToTable("unit_closure").HasKey(x => new { x.DescendantId, x.AncestorId });
            e.HasIndex(x => x.AncestorId);
        });
        builder.Entity<UserUnit>().ToTable("user_units").HasKey(x => new { x.UserId, x.UnitId, x.FromPost });
        builder.Entity<ImportMapping>().ToTable("import_mappings").HasKey(x => new { x.Ledger, x.Signature });
        builder.Entity<StoredSetting>().ToTable("settings").HasKey(x => x.Name);
        builder.Entity<Job>(e =>
        {
            e.ToTable("jobs").HasKey(x => x.Id);
            e.HasIndex(x => new { x.State, x.Id });
        });
        builder.Entity<StoredKey>().ToTable("data_protection_keys").HasKey(x => x.Id);

        builder.Entity<SavedView>().ToTable("saved_views").HasIndex(x => x.Ledger);
        builder.Entity<Draft>().ToTable("drafts").HasKey(x => new { x.UserId, x.Form });
        builder.Entity<Mention>(e =>
        {
            e.ToTable("mentions");
            e.HasIndex(x => x.UserId);
            e.HasIndex(x => x.UnitId);
        });
        builder.Entity<DefaultView>().ToTable("default_views").HasKey(x => new { x.UserId, x.Ledger });

        builder.Entity<Discrepancy>(e =>
        {
            e.ToTable("discrepancies");
            e.HasIndex(x => new { x.CheckId, x.RecordId }).IsUnique();
            e.HasIndex(x => new { x.State, x.CheckId, x.UnitId });
            e.HasIndex(x => new { x.Ledger, x.RecordId });
            e.HasIndex(x => new { x.UnitId, x.State });
        });
        Entry<DiscrepancyEvent>(builder, "discrepancy_events").HasIndex(x => x.DiscrepancyId);
        AddInquiries(builder);
        AddPublications(builder);
        AddNotices(builder);
        builder.Entity<DiscrepancyFlow>().ToTable("discrepancy_flows").HasIndex(x => x.Seq);
        builder.Entity<LedgerSummary>().ToTable("ledger_summaries").HasIndex(x => x.SummaryId);
        Entry<Comment>(builder, "comments").HasIndex(x => x.Subject);
        var evidence = Entry<EvidenceFile>(builder, "evidence_files");
        evidence.Ignore(x => x.IsOriginal).Ignore(x => x.IsErased).Ignore(x => x.Title);
        evidence.HasIndex(x => x.Subject);
        evidence.HasIndex(x => x.Sha256);
        Entry<EvidenceEvent>(builder, "evidence_events").HasIndex(x => x.EvidenceId);
        Entry<Confirmation>(builder, "confirmations").HasIndex(x => new { x.Ledger, x.RecordId });
        Entry<CheckRun>(builder, "check_runs").HasIndex(x => x.CheckId);
        Entry<HandoverEntry>(builder, "handover_entries").HasIndex(x => x.PostId);
        Entry<ImportRun>(builder, "import_runs");
        Entry<ImportUndone>(builder, "import_undos").HasIndex(x => x.ImportSeq).IsUnique();
        Entry<SetAsideRow>(builder, "set_aside_rows").HasIndex(x => x.ImportSeq);
        Entry<Erasure>(builder, "erasures");
        Entry<ApiTokenEvent>(builder, "api_token_events").HasIndex(x => x.AccountId);
        builder.Entity<ApiToken>(e =>
        {
            e.ToTable("api_tokens").HasKey(x => x.Id);
            e.Ignore(x => x.Limit);
            e.HasIndex(x => x.Hash).IsUnique();
            e.HasIndex(x => x.AccountId);
        });
        Entry<AccountEvent>(builder, "account_events").HasIndex(x => x.AccountId);
        builder.Entity<AccountLink>().ToTable("account_links").HasIndex(x => x.TokenHash).IsUnique();
        builder.Entity<UserAccount>().HasIndex(x => new { x.Source, x.SourceKey }).IsUnique();
        builder.Entity<UserAccount>().HasIndex(x => x.StaffNumberKey).IsUnique().HasFilter("disabled_at IS NULL");
        builder.Entity<UserSession>().ToTable("user_sessions").HasIndex(x => x.AccountId);
        builder.Entity<RecoveryCode>().ToTable("recovery_codes").HasIndex(x => x.AccountId);
        Entry<SecondFactorRule>(builder, "second_factor_rules");
        builder.Entity<IdentityUserPasskey<string>>(e =>
        {
            e.ToTable("user_passkeys").HasKey(x => x.CredentialId);
            e.Property(x => x.CredentialId).HasMaxLength(1024); // the specification's greatest length
            e.HasOne<UserAccount>().WithMany().HasForeignKey(x => x.UserId);
            e.OwnsOne(x => x.Data).ToJson("data");
        });
    }

    private static void AddNotices(ModelBuilder builder)
    {
        Entry<Notice>(builder, "notices").HasIndex(x => x.NoticeKey).IsUnique();
        Entry<NoticeRun>(builder, "notice_runs");
        Entry<NoticeTry>(builder, "notice_tries").HasIndex(x => x.MailId);
        builder.Entity<NoticeMail>(e =>
        {
            e.ToTable("notice_mails");
            e.HasIndex(x => new { x.Recipient, x.On, x.Occasion }).IsUnique();
            e.HasIndex(x => x.AccountId);
            e.HasIndex(x => x.UnitId);
            e.HasIndex(x => x.State);
        });
        builder.Entity<NoticeMailLine>(e =>
        {
            e.ToTable("notice_mail_lines").HasKey(x => new { x.MailId, x.NoticeId });
            e.HasIndex(x => x.NoticeId);
        });
    }

    private static void AddPublications(ModelBuilder builder)
    {
        Entry<Publication.PublicationSnapshot>(builder, "publications").HasIndex(x => new { x.Number, x.Version }).IsUnique();
        Entry<Publication.PublicationFile>(builder, "publication_files").HasIndex(x => new { x.Number, x.Version, x.Kind }).IsUnique();
        Entry<Publication.PublicationStep>(builder, "publication_steps").HasIndex(x => new { x.Number, x.Version });
    }

    private static void AddInquiries(ModelBuilder builder)
    {
        Entry<StoredDefinition>(builder, "inquiry_definition_versions").HasIndex(x => new { x.DefinitionId, x.Version }).IsUnique();
        builder.Entity<Inquiry>(e =>
        {
            e.ToTable("inquiries").Ignore(x => x.CheckIds);
            e.HasIndex(x => new { x.DefinitionId, x.Ledger });
        });
        builder.Entity<InquirySheet>(e =>
        {
            e.ToTable("inquiry_sheets");
            e.HasIndex(x => x.InquiryId);
            e.HasIndex(x => x.UnitId);
            e.HasIndex(x => new { x.AtUnitId, x.State });
        });
        builder.Entity<InquiryStop>(e =>
        {
            e.ToTable("inquiry_stops").HasKey(x => new { x.SheetId, x.Position });
            e.HasIndex(x => x.UnitId);
        });
        builder.Entity<InquiryRow>(e =>
        {
            e.ToTable("inquiry_rows");
            e.HasIndex(x => x.SheetId);
            e.HasIndex(x => x.RecordId);
            e.HasIndex(x => new { x.InquiryId, x.Outcome });
        });
        Entry<Inquiries.Forms.ReturnedForm>(builder, "returned_forms").HasIndex(x => x.InquiryId);
        var events = Entry<InquiryEvent>(builder, "inquiry_events");
        events.HasIndex(x => new { x.InquiryId, x.SheetId });
        events.HasIndex(x => x.RowId);
        Entry<OccasionRun>(builder, "inquiry_occasion_runs").HasIndex(x => x.DefinitionId);
        Entry<InquiryOccurrence>(builder, "inquiry_occurrences").HasIndex(x => new { x.DefinitionId, x.Ledger, x.RecordId, x.Event }).IsUnique();
    }

    /// <summary>Text compares by code point on PostgreSQL as it does on SQLite; search uses folded keys, never a collation.</summary>
    public static void CompareTextBytewise(ModelBuilder builder)
    {
        foreach (var property in builder.Model.GetEntityTypes().Where(t => !t.IsMappedToJson()).SelectMany(t => t.GetProperties()).Where(p => p.ClrType == typeof(string)))
            property.SetCollation("C");
    }

    public static void NameInSnakeCase(ModelBuilder builder)
    {
        foreach (var type in builder.Model.GetEntityTypes().Where(t => !t.IsMappedToJson()))
        {
            if (type.GetTableName() is { } table && table.StartsWith("AspNet", StringComparison.Ordinal))
                type.SetTableName(Column.ToSnakeCase(table["AspNet".Length..]));
            foreach (var property in type.GetProperties())
                property.SetColumnName(Column.ToSnakeCase(property.Name));
            foreach (var index in type.GetIndexes())
                index.SetDatabaseName($"ix_{index.Name ?? $"{type.GetTableName()}_{string.Join('_', index.Properties.Select(p => p.GetColumnName()))}"}");
        }
    }

    private static Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<T> Entry<T>(ModelBuilder builder, string table)
        where T : ProvedEntry
    {
        var entity = builder.Entity<T>().ToTable(table);
        entity.HasKey(x => x.Id);
        entity.HasIndex(x => x.Seq);
        return entity;
    }
}

/// <summary>A setting kept in the database.</summary>
public sealed class StoredSetting
{
    /// <summary>Name.</summary>
    public string Name { get; set; } = "";

    /// <summary>Value.</summary>
    public string Value { get; set; } = "";
}

/// <summary>A key that protects cookies and forms, so that every node behind a load balancer has the same.</summary>
public sealed class StoredKey
{
    /// <summary>Number.</summary>
    public int Id { get; set; }

    /// <summary>The key, as XML.</summary>
    public string Xml { get; set; } = "";
}
