using Daicho.Calendar;
using Daicho.Import;
using Daicho.Import.Tables;
using Daicho.Text;

namespace Daicho.Transfers;

/// <summary>Reads a list of transfers from any table file. Headings are found by name; a row that can't be read comes out with its problem.</summary>
public sealed class TransferFile
{
    private const int HeaderSearch = 50;

    private static readonly (string Field, bool Required, string[] Names)[] Fields =
    [
        ("number", true, ["職員番号", "職員コード", "職員No", "社員番号", "Staff number"]),
        ("name", true, ["氏名", "職員氏名", "名前", "Name"]),
        ("old-unit", false, ["旧所属", "異動前所属", "現所属", "前所属", "Old unit"]),
        ("old-post", false, ["旧職名", "異動前職名", "現職名", "旧職", "前職名", "Old post"]),
        ("new-unit", true, ["新所属", "異動後所属", "異動先所属", "異動先", "New unit"]),
        ("new-post", true, ["新職名", "異動後職名", "新職", "補職名", "New post"]),
        ("effective", true, ["発令日", "異動日", "発令年月日", "異動年月日", "Effective date"]),
        ("announced", false, ["内示日", "内示年月日", "Announced on"]),
        ("kind", false, ["兼務・併任の別", "兼務", "異動区分", "発令区分", "区分", "Kind"]),
    ];

    private static readonly Dictionary<string, string> ByName = Fields.SelectMany(f => f.Names.Select(n => (Key: TextKey.Name(n), f.Field))).DistinctBy(n => n.Key, StringComparer.Ordinal).ToDictionary(n => n.Key, n => n.Field, StringComparer.Ordinal);

    private readonly Dictionary<string, int> at = new(StringComparer.Ordinal);

    private TransferFile(IReadOnlyList<string> headings)
    {
        for (var i = 0; i < headings.Count; i++)
        {
            if (Find(headings[i]) is { } field)
                at.TryAdd(field, i);
        }
    }

    /// <summary>The headings a list needs, for people.</summary>
    public static string Headings => string.Join("、", Fields.Select(f => f.Names[0]));

    /// <summary>The rows of the file.</summary>
    /// <exception cref="UserErrorException">It is no table, or no list of transfers.</exception>
    public static IReadOnlyList<TransferRow> Read(string path, string fileName)
    {
        try
        {
            using var table = TableReader.Open(path, new TableOptions { FileName = fileName });
            var rows = table.Rows().ToList();
            var header = HeaderFinder.Find([.. rows.Take(HeaderSearch)], name => Find(name) is not null);
            if (header.Index < 0)
                throw new UserErrorException($"「{fileName}」に見出しの行が見つかりません。1行に「{Headings}」を並べてください。");
            var file = new TransferFile(header.Names);
            var missing = Fields.Where(f => f.Required && !file.at.ContainsKey(f.Field)).Select(f => f.Names[0]).ToList();
            if (missing.Count > 0)
                throw new UserErrorException($"「{fileName}」の見出しに「{string.Join("」「", missing)}」がありません。列を加えてください。");
            return [.. rows.Skip(header.Index + header.Height).Where(r => r.Fault is not null || r.Cells.Any(c => !string.IsNullOrWhiteSpace(c))).Select(file.Row)];
        }
        catch (TableFileException e)
        {
            throw new UserErrorException($"「{fileName}」を読めません。{e.Message}", e);
        }
    }

    private static string? Find(string heading)
    {
        var cut = heading.AsSpan().IndexOfAny("（(※[［\n");
        return ByName.GetValueOrDefault(TextKey.Name(heading)) ?? (cut > 0 ? ByName.GetValueOrDefault(TextKey.Name(heading[..cut])) : null);
    }

    private TransferRow Row(SourceRow source)
    {
        RowProblem? problem = source.Fault is { } fault ? new(source.Number, null, fault.Hex, fault.Message, source.Cells) : null;
        var effective = Day("effective", required: true);
        var announced = Day("announced", required: false);
        var row = new TransferRow
        {
            Number = source.Number,
            Cells = source.Cells,
            StaffNumber = Text("number"),
            Name = Text("name"),
            OldUnit = Text("old-unit"),
            OldPost = Text("old-post"),
            NewUnit = Text("new-unit"),
            NewPost = Text("new-post"),
            Effective = effective ?? default,
            Announced = announced,
            Kind = Text("kind"),
        };
        problem ??= row switch
        {
            { StaffNumber: null } => Wrong("number", "空欄です。この番号で人を見分けるため、入力してください。"),
            { Name: null } => Wrong("name", "空欄です。入力してください。"),
            { NewUnit: not null, NewPost: null } => Wrong("new-post", "新所属があるのに空欄です。入力してください。"),
            { NewUnit: null, NewPost: not null } => Wrong("new-unit", "新職名があるのに空欄です。入力してください。"),
            { NewUnit: null, OldUnit: null } => Wrong("new-unit", "旧所属も新所属も空欄です。どちらかを入力してください。"),
            _ => row.Announced > row.Effective ? Wrong("announced", "内示日が発令日より後です。日付を確かめてください。") : null,
        };
        return row with { Problem = problem };

        string? Text(string field) => at.TryGetValue(field, out var i) && source[i]?.Trim() is { Length: > 0 } text ? text : null;

        RowProblem Wrong(string field, string reason)
        {
            var label = Fields.First(f => f.Field == field).Names[0];
            return new(source.Number, label, Text(field), $"{source.Number}行目「{label}」：{reason}", source.Cells);
        }

        DateOnly? Day(string field, bool required)
        {
            if (Text(field) is not { } text)
            {
                if (required)
                    problem ??= Wrong(field, "空欄です。令和9年4月1日や 2027-04-01 のように入力してください。");
                return null;
            }

            if (JapaneseDate.TryParse(text, out var day))
                return day;
            problem ??= Wrong(field, $"「{text}」を日付として読めません。令和9年4月1日や 2027-04-01 のように入力してください。");
            return null;
        }
    }
}
