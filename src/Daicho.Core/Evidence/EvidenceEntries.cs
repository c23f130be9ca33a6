using Daicho.Ledgers;
using Daicho.Text;

namespace Daicho.Evidence;

/// <summary>The note of an original that a section keeps (原本は所属保管).</summary>
/// <param name="DocumentNumber">Number of the document.</param>
/// <param name="Place">Where it lies.</param>
/// <param name="SeenBy">Who saw it.</param>
/// <param name="SeenOn">When they saw it.</param>
public sealed record KeptOriginal(string? DocumentNumber, string? Place, string? SeenBy, DateOnly? SeenOn)
{
    /// <summary>Kind of evidence, by which the note is kept.</summary>
    public string? Class { get; init; }

    /// <summary>What it shows.</summary>
    public string? Note { get; init; }

    /// <summary>Number of the document, or the place where a text holds none: as people write it in one cell.</summary>
    public static KeptOriginal FromText(string text, string seenBy, DateOnly seenOn) =>
        text.Contains('号', StringComparison.Ordinal) ? new(text, null, seenBy, seenOn) : new(null, text, seenBy, seenOn);
}

/// <summary>Makes entries of evidence from what people hand in or type.</summary>
internal static class EvidenceEntries
{
    /// <summary>Longest text of a field, in characters.</summary>
    public const int Longest = 1000;

    /// <summary>The entry of a file that is kept.</summary>
    public static EvidenceFile File(string subject, EvidenceUpload upload, StoredFile stored, DateOnly today) => new()
    {
        Subject = subject,
        FileName = UploadName.Plain(upload.FileName) ?? "添付ファイル",
        Sha256 = stored.Sha256,
        Length = stored.Length,
        EffectiveOn = upload.EffectiveOn,
        Note = string.IsNullOrWhiteSpace(upload.Note) || StorableText.Problem(upload.Note) is not null ? null : upload.Note,
        Class = Blank(upload.Class),
        On = today,
    };

    /// <summary>The entry of an original.</summary>
    public static EvidenceFile Original(string subject, KeptOriginal original, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(original.DocumentNumber) && string.IsNullOrWhiteSpace(original.Place))
            throw new UserErrorException("原本の文書番号か保管場所のどちらかを入力してください。");
        if (string.IsNullOrWhiteSpace(original.SeenBy))
            throw new UserErrorException("原本を確認した人を入力してください。");
        if (original.SeenOn is not { } seen)
            throw new UserErrorException("原本を確認した日を入力してください。");
        if (seen > today)
            throw new UserErrorException("原本を確認した日には、今日までの日付を入力してください。");
        foreach (var (label, text) in new[] { ("文書番号", original.DocumentNumber), ("保管場所", original.Place), ("確認した人", original.SeenBy), ("説明", original.Note) })
        {
            if (text?.Length > Longest)
                throw new UserErrorException($"{label}は{Longest:#,0}文字までです。");
            if (StorableText.Problem(text) is { } unstorable)
                throw new UserErrorException($"{label}：{unstorable}");
        }

        return new EvidenceFile
        {
            Subject = subject,
            Kind = EvidenceKind.Original,
            DocumentNumber = Blank(original.DocumentNumber),
            Place = Blank(original.Place),
            SeenBy = Blank(original.SeenBy),
            SeenOn = seen,
            Class = Blank(original.Class),
            Note = Blank(original.Note),
            On = today,
        };
    }

    /// <summary>The same evidence for another subject, which was taken over with an answer.</summary>
    public static EvidenceFile TakenOver(EvidenceFile entry, string subject) => new()
    {
        Subject = subject, FileName = entry.FileName, Sha256 = entry.Sha256, Length = entry.Length, EffectiveOn = entry.EffectiveOn, Note = entry.Note, Kind = entry.Kind, Class = entry.Class,
        On = entry.On, DocumentNumber = entry.DocumentNumber, Place = entry.Place, SeenBy = entry.SeenBy, SeenOn = entry.SeenOn, FromId = entry.Id,
    };

    /// <summary>Checks what was said about uploads.</summary>
    public static void Require(LedgerReader reader, IEnumerable<string?> kinds, IEnumerable<DateOnly?> days)
    {
        if (days.Any(d => d > reader.Today))
            throw new UserErrorException("証拠の日付には、今日までの日付を入力してください。");
        var named = kinds.Where(k => !string.IsNullOrWhiteSpace(k)).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count == 0)
            return;
        var rules = RetentionRules.Load(reader);
        foreach (var kind in named)
        {
            if (!rules.Knows(kind!, reader.Today))
                throw new UserErrorException($"証拠の種類「{kind}」はありません。一覧から選び直してください。");
        }
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
