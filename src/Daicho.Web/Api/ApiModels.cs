using System.ComponentModel;

namespace Daicho.Web.Api;

/// <summary>A group of discrepancies: one check, one unit.</summary>
public sealed record GroupModel(
    [property: Description("自動チェックの id")] string Check,
    [property: Description("自動チェックの名前")] string Title,
    [property: Description("重要度（high、medium、low）")] string? Severity,
    [property: Description("所属の番号。所管未設定では null")] long? UnitId,
    [property: Description("所属の名前")] string Unit,
    [property: Description("件数")] long Open,
    [property: Description("要確認の件数")] long ToConfirm,
    [property: Description("回答済の件数")] long Answered,
    [property: Description("不備確定の件数")] long Confirmed,
    [property: Description("再発の件数")] long Recurred,
    [property: Description("期限を過ぎた件数")] long Overdue,
    [property: Description("もっとも近い期限")] DateOnly? DueOn,
    [property: Description("もっとも古いものが見つかった日")] DateOnly OldestOn);

/// <summary>A discrepancy on a record.</summary>
public sealed record DiscrepancyModel(
    [property: Description("番号")] long Id,
    [property: Description("自動チェックの id")] string Check,
    [property: Description("台帳の id")] string Ledger,
    [property: Description("記録の番号")] long RecordId,
    [property: Description("記録の呼び名")] string Record,
    [property: Description("何が問題か")] string Message,
    [property: Description("状態（to-confirm、answered、confirmed、recurred、not-applicable、corrected、excepted）")] string State,
    [property: Description("所属の番号")] long? UnitId,
    [property: Description("所属の名前")] string Unit,
    [property: Description("見つかった日")] DateOnly OpenedOn,
    [property: Description("見つかってからの日数")] int AgeInDays,
    [property: Description("期限")] DateOnly? DueOn,
    [property: Description("例外を認めた期限")] DateOnly? ExceptedUntil,
    [property: Description("移行データの整理計画のものなら true（期限なし）")] bool Baseline);

/// <summary>A page of discrepancies.</summary>
public sealed record DiscrepancyPage(
    [property: Description("条件に合う件数")] long Total,
    [property: Description("ページ番号")] int Page,
    [property: Description("1ページの件数")] int PageSize,
    [property: Description("要確認・不備")] IReadOnlyList<DiscrepancyModel> Items);

/// <summary>How many discrepancies took a step.</summary>
public sealed record MovedModel([property: Description("状態が変わった件数")] int Moved);

/// <summary>A check, how many discrepancies it holds open for the caller, and its last run.</summary>
public sealed record CheckModel(
    [property: Description("自動チェックの id")] string Id,
    [property: Description("名前")] string Title,
    [property: Description("重要度（high、medium、low）")] string Severity,
    [property: Description("調べる台帳の id")] string Ledger,
    [property: Description("根拠")] string Basis,
    [property: Description("該当する境界")] string Boundary,
    [property: Description("直し方")] string Remedy,
    [property: Description("もとになった監査の指摘・意見")] IReadOnlyList<string> Cases,
    [property: Description("あなたに見える、まだ終わっていない件数")] long Open,
    [property: Description("今の基準値。一覧では null")] IReadOnlyList<ParameterModel>? Parameters,
    [property: Description("前回の実行。まだなら null")] CheckRunModel? LastRun);

/// <summary>A parameter in force.</summary>
public sealed record ParameterModel(
    [property: Description("名前")] string Name,
    [property: Description("値")] string Value,
    [property: Description("いつから")] DateOnly From,
    [property: Description("出典")] string Source,
    [property: Description("団体で定めた値なら true")] bool Local);

/// <summary>A run of a check; the counts are given to who sees the whole ledger.</summary>
public sealed record CheckRunModel(
    [property: Description("実行した日時（UTC）")] DateTime At,
    [property: Description("業務日")] DateOnly BusinessDate,
    [property: Description("該当した件数")] long? Hits,
    [property: Description("新規の件数")] long? Opened,
    [property: Description("再発の件数")] long? Recurred,
    [property: Description("是正済にした件数")] long? Closed);
