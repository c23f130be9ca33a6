using System.ComponentModel;
using System.Text.Json.Nodes;

namespace Daicho.Web.Api;

/// <summary>A ledger: what it is for, and its columns.</summary>
public sealed record LedgerModel(
    [property: Description("台帳の id。アドレスに使う")] string Id,
    [property: Description("台帳の名前")] string Label,
    [property: Description("英語の名前")] string LabelEnglish,
    [property: Description("台帳のまとまり")] string Group,
    [property: Description("何の台帳か")] string Description,
    [property: Description("追加・変更・終了に理由が要るとき true")] bool ReasonRequired,
    [property: Description("あなたが記録を追加できるとき true")] bool MayAdd,
    [property: Description("項目")] IReadOnlyList<ColumnModel> Columns);

/// <summary>A column of a ledger.</summary>
public sealed record ColumnModel(
    [property: Description("項目の id")] string Id,
    [property: Description("項目の名前")] string Label,
    [property: Description("英語の名前")] string LabelEnglish,
    [property: Description("値の種類（Text、LongText、Date、Integer、Yen、FiscalYear、Boolean、Choice、Unit、Reference）")] string Kind,
    [property: Description("値が要るとき true")] bool Required,
    [property: Description("同じ記録を見分ける項目のとき true")] bool Key,
    [property: Description("百万件でも並べ替えに使えるとき true")] bool Indexed,
    [property: Description("単位")] string? Unit,
    [property: Description("指している台帳の id")] string? Link,
    [property: Description("何を入れるか")] string? Description,
    [property: Description("選択肢。ほかの言葉もそのまま記録される")] IReadOnlyList<string> Choices);

/// <summary>A page of records. <c>Total</c> is counted up to 10,000; beyond, <c>TotalIsCapped</c> is true.</summary>
public sealed record RecordPage(
    [property: Description("台帳の id")] string Ledger,
    [property: Description("条件に合う件数。10,000件まで数える。after で読むときは数えない（null）")] long? Total,
    [property: Description("10,000件より多いとき true")] bool TotalIsCapped,
    [property: Description("ページ番号。after で読むときは null")] int? Page,
    [property: Description("1ページの件数")] int Size,
    [property: Description("いつの時点か。null は今")] DateOnly? AsOf,
    [property: Description("次のページのアドレス。最後のページでは null")] string? Next,
    [property: Description("記録")] IReadOnlyList<RecordModel> Items);

/// <summary>A record: values by column id, and columns of an imported file that nothing declares.</summary>
public sealed record RecordModel(
    [property: Description("記録の番号")] long Id,
    [property: Description("版の番号。変更のたびに1つ増える（ETag と同じ）")] int Version,
    [property: Description("記録の呼び名")] string Title,
    [property: Description("終了日。有効な記録では null")] DateOnly? ClosedOn,
    [property: Description("項目の id ごとの値")] JsonObject Values,
    [property: Description("取り込んだファイルの、台帳にない列")] JsonNode? Extra);

/// <summary>A version of a record and what it changed.</summary>
public sealed record VersionModel(
    [property: Description("版の番号")] int Version,
    [property: Description("処理番号")] long Seq,
    [property: Description("記録した日時（日本時間）")] DateTimeOffset At,
    [property: Description("変更した人")] string Actor,
    [property: Description("処理の種類（edit、import、undo、erase など）")] string Kind,
    [property: Description("理由")] string? Reason,
    [property: Description("保存期間満了で内容を消去したときの記載")] string? Erasure,
    [property: Description("変わった項目")] IReadOnlyList<ChangeModel> Changes);

/// <summary>A value before and after.</summary>
public sealed record ChangeModel(
    [property: Description("項目の id。台帳にない列と終了日では null")] string? Column,
    [property: Description("項目の名前")] string Label,
    [property: Description("前の値")] string? Before,
    [property: Description("後の値")] string? After);

/// <summary>What is wrong with one field.</summary>
public sealed record FieldError(
    [property: Description("項目の id、条件の名前、または reason")] string Field,
    [property: Description("送られた本文のどこか（JSON ポインター）。条件のときは null")] string? Pointer,
    [property: Description("何が違い、どうすればよいか")] string Detail);

/// <summary>A field that differs between what was sent and the record as it is now.</summary>
public sealed record DifferenceModel(
    [property: Description("項目の id")] string Column,
    [property: Description("項目の名前")] string Label,
    [property: Description("読み込んだときの値")] string? Before,
    [property: Description("今の値")] string? Now,
    [property: Description("送られた値")] string? Sent,
    [property: Description("両方が違う値に変えたとき true")] bool Clash);
