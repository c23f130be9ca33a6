using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Daicho.Publication.Content;

/// <summary>What a publication covers.</summary>
public enum PublicationKind
{
    /// <summary>Everything that one date of notice brought (ある通知日の全件).</summary>
    Notice,

    /// <summary>What changed since the last publication (前回公表からの異動).</summary>
    Difference,
}

/// <summary>Who a publication is for.</summary>
public enum PublicationEdition
{
    /// <summary>With the parts that are withheld from the public, for the file of the commissioners (全部記載版).</summary>
    Full,

    /// <summary>Without them (公表版).</summary>
    Public,
}

/// <summary>
/// What commissioners publish of measures (措置の公表の内容), whatever form it is printed in. Nothing in it changes once made; every
/// output is made from it alone.
/// </summary>
public sealed record PublicationContent
{
    /// <summary>Government, such as 千葉県.</summary>
    public required string Government { get; init; }

    /// <summary>全国地方公共団体コード, where known.</summary>
    public string? GovernmentCode { get; init; }

    /// <summary>Who publishes, such as 千葉県監査委員.</summary>
    public required string Publisher { get; init; }

    /// <summary>Title, such as 包括外部監査の結果に係る措置結果.</summary>
    public required string Title { get; init; }

    /// <summary>What it covers.</summary>
    public PublicationKind Kind { get; init; }

    /// <summary>Who it is for.</summary>
    public PublicationEdition Edition { get; init; } = PublicationEdition.Full;

    /// <summary>Date of publication.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Gazette (公報), such as 千葉県報.</summary>
    public string? GazetteName { get; init; }

    /// <summary>Number of the gazette as printed, such as 第13926号別冊.</summary>
    public string? GazetteNumber { get; init; }

    /// <summary>Date as of which the state of measures is told (基準日), where the form prints one.</summary>
    public DateOnly? BaseDate { get; init; }

    /// <summary>Officer who decided the state of measures (決定者), where the form prints one.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Title of the words before the items, such as 「区分」欄の記載について.</summary>
    public string? PrefaceTitle { get; init; }

    /// <summary>The words before the items, a paragraph each.</summary>
    public IReadOnlyList<string> Preface { get; init; } = [];

    /// <summary>What each class means.</summary>
    public IReadOnlyList<ClassDefinition> Classes { get; init; } = [];

    /// <summary>The audits in their order.</summary>
    public required IReadOnlyList<PublishedAudit> Audits { get; init; }

    /// <summary>What a correction corrects and what changed by it; null for a first version.</summary>
    public string? Correction { get; init; }

    /// <summary>Every item in the order of the document.</summary>
    [JsonIgnore]
    public IEnumerable<PublishedItem> Items => Audits.SelectMany(a => a.Groups).SelectMany(g => g.Items);

    private static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    /// <summary>The edition that the public may read; nothing of a withheld part is left in it.</summary>
    public PublicationContent ForPublic() => Edition == PublicationEdition.Public ? this : Each(i => i.ForPublic()) with { Edition = PublicationEdition.Public };

    /// <summary>The same with every item put through a function.</summary>
    public PublicationContent Each(Func<PublishedItem, PublishedItem> change) => this with
    {
        Audits = [.. Audits.Select(a => a with { Groups = [.. a.Groups.Select(g => g with { Items = [.. g.Items.Select(change)] })] })],
    };

    /// <summary>Written as a snapshot keeps it; the same content always gives the same bytes.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Written);

    /// <summary>Read as a snapshot keeps it.</summary>
    public static PublicationContent FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<PublicationContent>(json, Written) ?? throw new InvalidOperationException("A snapshot is empty.");
}

/// <summary>What a class of the government and year means (区分の定義).</summary>
/// <param name="Class">The word, such as 措置済み.</param>
/// <param name="Text">What it means.</param>
/// <param name="Cases">The cases it covers, where they are listed.</param>
public sealed record ClassDefinition(string Class, string Text, IReadOnlyList<string> Cases);

/// <summary>An audit whose items are published.</summary>
/// <param name="FiscalYear">Year of 1 April.</param>
/// <param name="Kind">包括外部監査, 定期監査, ….</param>
/// <param name="Theme">監査テーマ.</param>
/// <param name="Auditor">Who audited.</param>
/// <param name="Groups">Its items in groups.</param>
public sealed record PublishedAudit(int? FiscalYear, string? Kind, string? Theme, string? Auditor, IReadOnlyList<PublishedGroup> Groups);

/// <summary>Items of one unit, section and kind that are printed together.</summary>
/// <param name="Section">Section of the report.</param>
/// <param name="Unit">Unit in whose name they are printed, where the form says so.</param>
/// <param name="Kind">指摘, 意見, ….</param>
/// <param name="Items">The items.</param>
public sealed record PublishedGroup(string? Section, string? Unit, string? Kind, IReadOnlyList<PublishedItem> Items);
