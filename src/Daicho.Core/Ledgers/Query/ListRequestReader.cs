using Daicho.Calendar;
using Daicho.Text;

namespace Daicho.Ledgers.Query;

/// <summary>Reads the state of a list from the names and values of an address.</summary>
internal sealed class ListRequestReader(Ledger ledger)
{
    /// <summary>Most rows of a page of the API.</summary>
    private const int MaxSize = 1000;

    private const int MaxSearch = 200;

    private readonly List<ColumnFilter> filters = [];
    private readonly List<RequestProblem> problems = [];

    public ListRequest Read(IEnumerable<KeyValuePair<string, string>> query)
    {
        var request = new ListRequest(ledger);
        var chosen = new List<string>();
        foreach (var (name, typed) in query)
        {
            if (string.IsNullOrWhiteSpace(typed))
                continue;
            if (name == "cols")
                chosen.AddRange(typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            else if (name.StartsWith("f.", StringComparison.Ordinal))
                Filter(name, typed);
            else
                request = Other(request, name, typed);
        }

        return request with { Filters = filters, Problems = problems, Chosen = Columns(chosen) };
    }

    private ListRequest Other(ListRequest request, string name, string typed)
    {
        switch (name)
        {
            case "q":
                var problem = StorableText.Problem(typed) ?? (typed.Length > MaxSearch ? $"検索の言葉は{MaxSearch}文字以内で入力してください。" : null);
                return problem is null ? request with { Search = typed } : Refuse(request, name, typed, problem);
            case "closed":
                return request with { WithClosed = typed is "1" or "true" or "on" };
            case "asof":
                return JapaneseDate.TryParse(typed, out var day)
                    ? request with { AsOf = day }
                    : Refuse(request, name, typed, $"時点の{JapaneseDate.Problem(typed)}");
            case "sort":
                var descending = typed[0] == '-';
                return ledger.Find(typed.TrimStart('-')) is { } column
                    ? request with { Sort = new SortOrder(column, descending) }
                    : Refuse(request, name, typed, $"「{Short(typed)}」という項目はないため、並べ替えていません。見出しを押して並べ替えてください。");
            case "page":
                return JapaneseNumber.TryParseInteger(typed, out var page) && page is > 0 and <= int.MaxValue
                    ? request with { Page = (int)page }
                    : Refuse(request, name, typed, $"ページ番号「{Short(typed)}」を読めません。1以上の整数を指定してください。");
            case "size":
                return JapaneseNumber.TryParseInteger(typed, out var size) && size is > 0 and <= MaxSize
                    ? request with { Size = (int)size }
                    : Refuse(request, name, typed, $"件数「{Short(typed)}」を読めません。1から{MaxSize}までの整数を指定してください。");
            default:
                return request;
        }
    }

    private void Filter(string name, string typed)
    {
        var parts = name.Split('.');
        FilterKind? kind = parts is [_, _] ? FilterKind.Contains : parts is [_, _, var ending] ? Kind(ending, typed) : null;
        if (ledger.Find(parts[1]) is not { } column)
        {
            Refuse(name, typed, $"「{Short(parts[1])}」という項目はありません。条件を入力し直してください。");
            return;
        }

        if (kind == FilterKind.Contains && column.ValueType != typeof(string))
            kind = FilterKind.Equal;
        if (kind is not { } known)
        {
            Refuse(name, typed, $"「{column.Label}」の条件の指定を読めません。条件を入力し直してください。");
            return;
        }

        if (FilterReader.Read(ledger, column, known, typed, out var problem) is { } filter)
            filters.Add(filter);
        else
            Refuse(name, typed, problem!);
    }

    private static FilterKind? Kind(string ending, string typed) => ending switch
    {
        "is" => FilterKind.Equal,
        "from" => FilterKind.From,
        "to" => FilterKind.To,
        "unit" => FilterKind.Unit,
        "id" => FilterKind.Record,
        "empty" => typed is "0" or "false" ? FilterKind.NotEmpty : FilterKind.Empty,
        _ => null,
    };

    private List<Column>? Columns(List<string> ids)
    {
        foreach (var id in ids.Where(id => ledger.Find(id) is null))
            Refuse("cols", id, $"「{Short(id)}」という項目はないため、表示していません。");
        List<Column> columns = [.. ids.Select(ledger.Find).OfType<Column>().Distinct()];
        return columns.Count == 0 ? null : columns;
    }

    private ListRequest Refuse(ListRequest request, string name, string typed, string sentence)
    {
        Refuse(name, typed, sentence);
        return request;
    }

    private void Refuse(string name, string typed, string sentence) => problems.Add(new RequestProblem(name, typed, sentence));

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
