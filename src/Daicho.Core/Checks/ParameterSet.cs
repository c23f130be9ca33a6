using System.Reflection;
using System.Text;
using Daicho.Ledgers;

namespace Daicho.Checks;

/// <summary>Shipped and local parameters of all checks; the latest one in force on the business date counts, local before shipped.</summary>
public sealed class ParameterSet
{
    private readonly DateOnly today;
    private readonly Dictionary<(string Check, string Name), ParameterInForce> inForce = [];

    private ParameterSet(DateOnly today)
    {
        this.today = today;
        foreach (var (check, parameter) in Shipped())
            Take(check, parameter);
    }

    /// <summary>The shipped parameters alone, for a run without a database.</summary>
    public static ParameterSet ShippedOn(DateOnly today) => new(today);

    /// <summary>Shipped and local parameters.</summary>
    public static ParameterSet Load(LedgerReader reader, Access.Actor actor)
    {
        var set = new ParameterSet(reader.Today);
        foreach (var p in reader.Visible<CheckParameter>(actor).LiveOn(reader.Today))
            set.Take(p.CheckId ?? "", new(p.Name ?? "", p.Value ?? "", p.ValidFrom ?? DateOnly.MinValue, p.Source ?? "", IsLocal: true));
        return set;
    }

    /// <summary>The parameters of a check: its own, and those its ledger has for all of its checks.</summary>
    public CheckParameters Of(string checkId) => new(
        checkId, today, InForce(checkId).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    /// <summary>The same with where each comes from, by name.</summary>
    public IReadOnlyList<ParameterInForce> InForce(string checkId)
    {
        var ledger = checkId.Split('.')[0];
        return
        [
            .. inForce.Where(p => p.Key.Check == checkId || p.Key.Check == ledger && !inForce.ContainsKey((checkId, p.Key.Name)))
                .Select(p => p.Value).OrderBy(p => p.Name, StringComparer.Ordinal),
        ];
    }

    private void Take(string check, ParameterInForce parameter)
    {
        if (parameter.From > today)
            return;
        var key = (check, parameter.Name);
        if (inForce.TryGetValue(key, out var known) && (known.IsLocal && !parameter.IsLocal || known.IsLocal == parameter.IsLocal && known.From > parameter.From))
            return;
        inForce[key] = parameter;
    }

    private static IEnumerable<(string Check, ParameterInForce Parameter)> Shipped()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Daicho.Checks.Data.parameters.tsv")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("check\t", StringComparison.Ordinal))
                continue;
            var cells = line.Split('\t');
            var from = DateOnly.ParseExact(cells[3], "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            yield return (cells[0], new(cells[1], cells[2], from, cells[4], IsLocal: false));
        }
    }
}

/// <summary>A parameter as it holds on the business date.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value; words apart by |.</param>
/// <param name="From">First business date it holds for.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="IsLocal">True when this government set it, false when it shipped.</param>
public sealed record ParameterInForce(string Name, string Value, DateOnly From, string Source, bool IsLocal);

/// <summary>A parameter of a check as this government sets it (自動チェックのパラメータ).</summary>
public sealed class CheckParameter : LedgerRecord
{
    /// <summary>The check.</summary>
    public string? CheckId { get; set; }

    /// <summary>Name of the parameter.</summary>
    public string? Name { get; set; }

    /// <summary>Value; words apart by |.</summary>
    public string? Value { get; set; }

    /// <summary>First business date it holds for.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Where the value comes from.</summary>
    public string? Source { get; set; }
}

/// <summary>The ledger of local parameters.</summary>
public sealed class CheckParametersLedger : Ledger<CheckParameter>
{
    /// <summary>Declares the columns.</summary>
    public CheckParametersLedger()
        : base("check-parameters", "自動チェックのパラメータ", "Check parameters")
    {
        Description = "自動チェックのしきい値・語句・期間を、団体ごとに適用開始日と根拠を付けて変えます。ここに無いものは出荷時の値を使います。";
        Group = "設定";
        ReasonRequired = true;
        Policy = Access.LedgerPolicy.Common;
        Text(x => x.CheckId, "自動チェック", "Check").Required().Key().Indexed().Listed();
        Text(x => x.Name, "名前", "Name").Required().Key().Listed();
        Text(x => x.Value, "値", "Value").Required().Listed().Help("語句の一覧は「|」で区切ります。");
        Date(x => x.ValidFrom, "適用開始日", "Valid from").Required().Key().Listed();
        Text(x => x.Source, "根拠", "Source").Required().Listed();
        Titled(x => x.CheckId, x => x.Name);
        SortedBy(x => x.CheckId);
    }
}
