using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Daicho.Inquiries;

namespace Daicho.Web.Inquiries.Editing;

/// <summary>The event upon which a definition asks, as a person edits it.</summary>
public sealed class OccasionForm
{
    /// <summary>Name of an <see cref="OccasionEvent"/>; empty when a person sends the inquiry.</summary>
    [Display(Name = "いつ照会するか")]
    public string? Event { get; set; }

    /// <summary>The ledger in which it happens; empty for the one asked about.</summary>
    [Display(Name = "出来事の起きる台帳")]
    public string? Ledger { get; set; }

    /// <summary>Conditions on its records.</summary>
    [Display(Name = "出来事の起きる記録の条件")]
    public string? Filter { get; set; }

    /// <summary>Conditions on the records asked about, where the event is in another ledger.</summary>
    [Display(Name = "尋ねる記録の条件")]
    public string? Asks { get; set; }

    /// <summary>The column.</summary>
    [Display(Name = "見る項目")]
    public string? Column { get; set; }

    /// <summary>The values, a line each.</summary>
    [Display(Name = "その値になったとき")]
    public string? In { get; set; }

    /// <summary>When, for dates.</summary>
    [Display(Name = "日付のいつ")]
    public string? Timing { get; set; }

    /// <summary>Ids of checks.</summary>
    [Display(Name = "自動チェック")]
    public List<string> Checks { get; set; } = [];

    /// <summary>Months for which an inquiry is followed.</summary>
    [Display(Name = "追う月数")]
    public string? Months { get; set; }

    /// <summary>The form of an event.</summary>
    public static OccasionForm Of(InquiryOccasion? when) => when is null ? new() : new()
    {
        Event = when.Event.ToString(), Ledger = when.Ledger, Filter = when.Filter, Asks = when.Asks, Column = when.Column, In = string.Join('\n', when.In), Timing = when.Timing,
        Checks = [.. when.Checks], Months = when.Months.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>What was typed; fields that do not belong to the event are left out.</summary>
    public InquiryOccasion? Build()
    {
        if (!Enum.TryParse<OccasionEvent>(Event, out var kind)) return null;
        var happens = kind != OccasionEvent.Joined;
        return new()
        {
            Event = kind,
            Ledger = happens ? Text(Ledger) : null,
            Filter = happens ? Text(Filter) : null,
            Asks = happens && Text(Ledger) is not null ? Text(Asks) : null,
            Column = kind is OccasionEvent.State or OccasionEvent.Changed or OccasionEvent.Date ? Text(Column) : null,
            In = kind == OccasionEvent.State ? DefinitionForm.Lines(In) : [],
            Timing = kind == OccasionEvent.Date ? Text(Timing) : null,
            Checks = kind == OccasionEvent.Discrepancy ? Checks : [],
            Months = kind == OccasionEvent.Joined ? (string.IsNullOrWhiteSpace(Months) ? InquiryOccasion.UsualMonths : DefinitionForm.Number(Months) ?? 0) : InquiryOccasion.UsualMonths,
        };
    }

    static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
