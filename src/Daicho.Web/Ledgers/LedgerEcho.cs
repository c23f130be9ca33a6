using System.Globalization;
using Daicho.Calendar;
using Daicho.Ledgers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Daicho.Web.Ledgers;

/// <summary>Says how a text typed into a field is read, while the person is still in the form: both eras of a date, yen and thousand yen of an amount.</summary>
public static class LedgerEcho
{
    /// <summary>How a column reads a text: what it means, or what is wrong with it.</summary>
    public static (string? Meaning, string? Problem) Read(Ledger ledger, Column column, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return (null, null);
        var record = ledger.NewRecord();
        return (Text.StorableText.Problem(text) ?? column.Read(record, text)) is { } problem ? (null, problem) : (Meaning(column, column.ValueOf(record)), null);
    }

    /// <summary>What a column reads a text as, without the ledger; null where it can't be read.</summary>
    public static string? ReadAs(Column column, string? text) => string.IsNullOrWhiteSpace(text) || Text.StorableText.Problem(text) is not null ? null : Meaning(column, column.Parse(text));

    /// <summary>A value in full, or null where the text says it all.</summary>
    public static string? Meaning(Column column, object? value) => value switch
    {
        DateOnly date => $"{JapaneseDate.ToEra(date)}（{date:yyyy-MM-dd}）",
        long year and > 0 and < 9999 when column.Kind == ColumnKind.FiscalYear => $"{new FiscalYear((int)year).Name}（{year}）",
        long yen when column.Kind == ColumnKind.Yen => Yen(yen) + (column.TaxBasis is { } tax ? $"・{tax}" : ""),
        long number => number.ToString("#,0", CultureInfo.InvariantCulture) + column.UnitLabel,
        bool yes => yes ? "はい" : "いいえ",
        _ => null,
    };

    internal static WebApplication MapEcho(this WebApplication app)
    {
        app.MapGet("/ledgers/{ledger}/echo", Get).ExcludeFromDescription();
        return app;
    }

    static IResult Get(string ledger, string? column, string? text, LedgerDesk desk)
    {
        if (desk.Find(ledger) is not { } found || found.Find(column ?? "") is not { } known) return Results.NotFound();
        var (meaning, problem) = Read(found, known, text is { Length: > 400 } ? text[..400] : text);
        return Results.Json(new { meaning, problem });
    }

    static string Yen(long yen)
    {
        var all = yen.ToString("#,0", CultureInfo.InvariantCulture) + "円";
        return yen % 1000 == 0 && yen != 0 ? $"{all}（{(yen / 1000).ToString("#,0", CultureInfo.InvariantCulture)}千円）" : all;
    }
}
