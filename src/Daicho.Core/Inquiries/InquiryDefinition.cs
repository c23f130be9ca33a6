using System.Text.Json;
using System.Text.Json.Serialization;
using Daicho.Access;
using Daicho.Data;
using Daicho.Ledgers;
using Microsoft.EntityFrameworkCore;

namespace Daicho.Inquiries;

/// <summary>What the rows of an inquiry are drawn from.</summary>
public enum InquiryOver
{
    /// <summary>Records with open discrepancies of chosen checks; an answer is the answer to them.</summary>
    Discrepancies,

    /// <summary>Records of a ledger, by the filter of its list.</summary>
    Records,
}

/// <summary>Where an answer passes on its way up; a stop that a unit does not have is skipped.</summary>
public enum RouteStop
{
    /// <summary>課内確認: somebody of the section looks at what was written.</summary>
    Check,

    /// <summary>所管課 above an outstation (出先機関).</summary>
    Parent,

    /// <summary>部局主管課: the lead section of the department.</summary>
    Lead,
}

/// <summary>
/// A kind of inquiry (照会の様式): whom it asks about what, what an answer does, and the way it goes. Definitions are
/// data with versions: an inquiry keeps the version it was sent with.
/// </summary>
public sealed record InquiryDefinition
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly Lazy<IReadOnlyList<InquiryDefinition>> Embedded = new(ReadEmbedded);

    /// <summary>Every version that comes with the product. A file is never changed once it has shipped: a change is a file of the next version.</summary>
    public static IReadOnlyList<InquiryDefinition> Shipped => Embedded.Value;

    /// <summary>Name in addresses and data, such as <c>answer-discrepancies</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Version; a change of the questions is a new one.</summary>
    public required int Version { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>The same in English.</summary>
    public required string TitleEnglish { get; init; }

    /// <summary>What it is for, in a sentence for those who answer.</summary>
    public required string Purpose { get; init; }

    /// <summary>What its rows are drawn from.</summary>
    public required InquiryOver Over { get; init; }

    /// <summary>The only ledger it asks about; null when it fits any.</summary>
    public string? Ledger { get; init; }

    /// <summary>Who may send it and accept its answers.</summary>
    public Role Askers { get; init; } = Role.DigitalDivision | Role.Administrator;

    /// <summary>Who may read every sheet and answer beside those who ask, and executives.</summary>
    public Role Readers { get; init; }

    /// <summary>
    /// True when it asks around about what one record says, such as a finding (同種事案の確認): it is sent from that record's page only.
    /// </summary>
    public bool Around { get; init; }

    /// <summary>The event upon which it asks by itself; null when a person sends it.</summary>
    public InquiryOccasion? When { get; init; }

    /// <summary>Ids of the columns shown as known; those of the ledger's list when empty.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];

    /// <summary>What is asked, in order.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>記入要領: a line each.</summary>
    public IReadOnlyList<string> Guidance { get; init; } = [];

    /// <summary>記入例: an answer to each question, by its id.</summary>
    public IReadOnlyDictionary<string, string> Example { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The way up.</summary>
    public IReadOnlyList<RouteStop> Route { get; init; } = [RouteStop.Check, RouteStop.Parent, RouteStop.Lead];

    /// <summary>Working days between the deadlines of one level and the next.</summary>
    public int DaysPerStop { get; init; } = 2;

    /// <summary>Working days that are offered for answering.</summary>
    public int Days { get; init; } = 10;

    /// <summary>The question of that id, or null.</summary>
    public Question? Find(string id) => Questions.FirstOrDefault(q => q.Id == id);

    /// <summary>True when fields are filled in beforehand.</summary>
    [JsonIgnore]
    public bool IsPrefilled => Questions.Any(q => q.Column is not null || q.FromLast);

    /// <summary>Columns of the ledger shown as known.</summary>
    public IReadOnlyList<Column> KnownColumns(Ledger ledger) => Known.Count == 0
        ? [.. ledger.Columns.Where(c => c.IsListed)]
        : [.. Known.Select(ledger.Find).OfType<Column>()];

    /// <summary>The definition as data.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>
    /// Reads a definition and says what is wrong with it: a question that is named and not there, a choice without values, a
    /// column the ledger does not have.
    /// </summary>
    /// <exception cref="UserErrorException">It can't be read or does not hold together.</exception>
    public static InquiryDefinition Parse(string json, LedgerCatalog catalog)
    {
        InquiryDefinition definition;
        try
        {
            definition = JsonSerializer.Deserialize<InquiryDefinition>(json, Json) ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            throw new UserErrorException($"照会の様式を読めません（{e.LineNumber + 1}行目）。項目の名前と値を確かめてください。", e);
        }

        return DefinitionFaults.Of(definition, catalog).FirstOrDefault() is { } fault ? throw new UserErrorException(fault) : definition;
    }

    /// <summary>Every version that may be sent: the shipped ones and those kept in the database, newest of each first.</summary>
    public static IReadOnlyList<InquiryDefinition> All(DaichoDb db) =>
    [
        // What a government keeps under the same name and version came first and stays what its inquiries were sent with.
        .. db.Set<StoredDefinition>().Select(d => d.Json).AsEnumerable().Select(json => Parse(json, db.Catalog)).Concat(Shipped)
            .DistinctBy(d => (d.Id, d.Version))
            .OrderBy(d => d.Id, StringComparer.Ordinal).ThenByDescending(d => d.Version),
    ];

    /// <summary>That version, or null.</summary>
    public static InquiryDefinition? Find(DaichoDb db, string id, int version) =>
        db.Set<StoredDefinition>().AsNoTracking().FirstOrDefault(d => d.DefinitionId == id && d.Version == version) is { } stored
            ? Parse(stored.Json, db.Catalog) : Shipped.FirstOrDefault(d => d.Id == id && d.Version == version);

    /// <summary>The newest version of each definition.</summary>
    public static IReadOnlyList<InquiryDefinition> Newest(DaichoDb db) => [.. All(db).DistinctBy(d => d.Id, StringComparer.Ordinal)];

    /// <summary>The newest version that ships under that name.</summary>
    public static InquiryDefinition NewestShipped(string id) => Shipped.Where(d => d.Id == id).MaxBy(d => d.Version) ?? throw new ArgumentException(id, nameof(id));

    private static List<InquiryDefinition> ReadEmbedded()
    {
        var assembly = typeof(InquiryDefinition).Assembly;
        const string Folder = "Daicho.Inquiries.Data.";
        return
        [
            .. assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal) && n.EndsWith(".json", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                    return Parse(reader.ReadToEnd(), LedgerCatalog.Shipped);
                }),
        ];
    }
}
