namespace Daicho.Publication.Proof;

/// <summary>How much a remark matters.</summary>
public enum ProofWeight
{
    /// <summary>To be put right before it is published (要修正).</summary>
    Error,

    /// <summary>To be looked at (要確認).</summary>
    Look,

    /// <summary>For information (参考).</summary>
    Note,
}

/// <summary>A remark on a proof copy (校正の指摘).</summary>
/// <param name="Rule">Which rule it comes from.</param>
/// <param name="Weight">How much it matters.</param>
/// <param name="Item">The item it is about; null for the whole.</param>
/// <param name="Number">That item's number as printed.</param>
/// <param name="Field">What of the item it is about.</param>
/// <param name="Offset">Where in that text, in characters from its beginning.</param>
/// <param name="Found">The words it is about.</param>
/// <param name="Sentence">One sentence that says what is wrong and what to do.</param>
public sealed record ProofNote(string Rule, ProofWeight Weight, string? Item, string? Number, string? Field, int Offset, string Found, string Sentence)
{
    /// <summary>The line of the proof copy it is on, where there is one.</summary>
    public int? Line { get; init; }

    /// <summary>What a field is called.</summary>
    public string? FieldLabel => Field switch
    {
        "subject" => "事項名",
        "finding" => "結果の内容",
        "measure" => "措置状況等",
        "class" => "区分",
        "number" => "番号",
        _ => null,
    };
}
